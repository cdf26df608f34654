import { z } from 'zod';
import { itemAddress, rules, text } from './text.ts';

/** `content/index-terms.yml`: a term of the subject index. The order of the file does not matter. */
const indexTerm = z
  .strictObject({
    term: text(80).describe('термін, як він стоїть у покажчику'),
    at: z
      .array(itemAddress.describe('адреса практики або практика#проєкт'))
      .min(1)
      .optional()
      .describe('де про це сказано: практики й проєкти'),
    words: z
      .array(text(60))
      .min(1)
      .optional()
      .describe(
        'слова, за якими термін видно в тексті, якщо вони інші, ніж сам термін; закінчення не важать, якщо перед словом немає «=»',
      ),
    only: z
      .literal(true)
      .optional()
      .describe('true, якщо ці слова означають термін лише в практиках з at, а деінде — щось інше'),
    name: z
      .enum(['person', 'institution'])
      .optional()
      .describe(
        'person чи institution, якщо термін — ім’я особи чи назва установи: у книжці він є і в їхньому покажчику',
      ),
    see: text(80).optional().describe('інший термін, у якого стоять сторінки: «див.»'),
    seeAlso: z.array(text(80)).min(1).optional().describe('споріднені терміни: «див. також»'),
  })
  .check(
    rules(({ at: places, see, words, seeAlso, only }, at) => {
      if ((places === undefined) === (see === undefined)) at('at', 'потрібне або at, або see, і лише одне з них');
      if (places !== undefined) return;
      if (words !== undefined) at('words', 'words потрібні лише терміну з at: термін «див.» у тексті не шукають');
      if (seeAlso !== undefined || only !== undefined) at('see', 'seeAlso й only — лише для терміна з at');
    }),
  );
export const indexTerms = z.array(indexTerm);
