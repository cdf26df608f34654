import { z } from 'zod';
import { checkedContact } from './contact.ts';
import { pages, partialDate, personName, reference, text, webAddress } from './text.ts';

const fields = z.strictObject({
  kind: z.enum(['collection', 'news']).describe('collection — збірка практик, news — новина'),
  title: text(120).describe('назва'),
  subtitle: text(120).nullable().describe('підзаголовок або null'),
  publisher: text(120).describe('видавець'),
  place: text(40).nullable().describe('місце видання або null'),
  date: partialDate.describe('дата видання'),
  asOf: partialDate.describe('станом на коли справджуються факти: 2019-01'),
  url: webAddress.nullable().describe('адреса або null'),
  stated: text(40).describe('чим підписано число, яке джерело лише називає: «за збіркою»'),
  notStated: text(60)
    .refine((s) => /^(?:[УВ]|На) .+ не вказано$/.test(s), { error: 'це не слова «У (В, На) … не вказано»' })
    .describe('чим позначаємо те, чого в джерелі немає: «У збірці не вказано»'),
  attribution: text(300).describe('посилання на джерело одним реченням, для підвалу сторінок'),
  project: text(200).nullable().describe('у межах якого проєкту видано або null'),
  terms: text(500).nullable().describe('умови використання, переказані, або null'),
  disclaimer: text(500).nullable().describe('застереження видавця, переказане, або null'),
  slogans: z.array(text(120)).describe('гасла на перших сторінках, як надруковано; [] якщо немає'),
  foreword: z
    .strictObject({
      person: personName.describe('автор передмови'),
      post: text(160).describe('посада на той час'),
    })
    .nullable()
    .describe('хто написав передмову або null'),
  contact: checkedContact.nullable().describe('контакт видавця, як надруковано, або null'),
  contents: z
    .array(
      z.strictObject({
        city: reference('city').describe('місто: назва файлу в content/cities без .yml'),
        practice: reference('practice')
          .nullable()
          .describe('практика, якщо рядок змісту — про неї; null, якщо про весь розділ'),
        title: text(160).describe('назва, як надруковано у змісті'),
        region: text(60).nullable().describe('область у дужках, як надруковано, або null'),
        page: z.int().positive().max(1000).nullable().describe('сторінка за змістом або null'),
      }),
    )
    .describe('зміст збірки рядок за рядком; [] якщо його немає'),
});
/** Fields only for collections. */
const OF_COLLECTION = ['project', 'disclaimer', 'slogans', 'foreword', 'contact', 'contents'] as const;

/**
 * Frontmatter of `content/sources/<slug>.mdx`: a printed collection of practices or a publisher's news item. The body is the collection's
 * foreword in our words; that of a news item is empty. A new edition of the collection is a new file here, with entries that name it.
 */
export const source = fields.superRefine((entry, context) => {
  for (const field of entry.kind === 'news' ? OF_COLLECTION : [])
    if (entry[field] !== null && !(Array.isArray(entry[field]) && entry[field].length === 0))
      context.addIssue({ code: 'custom', path: [field], message: 'сайт показує це лише про збірку' });
  let last = 0;
  for (const [i, { page }] of entry.contents.entries()) {
    if (page !== null && page < last)
      context.addIssue({
        code: 'custom',
        path: ['contents', i, 'page'],
        message: `сторінка ${page} стоїть після ${last}`,
      });
    last = page ?? last;
  }
});

/** A place in a source. */
export const sourcePlace = z.strictObject({
  of: reference('source').describe('джерело: назва файлу в content/sources без .mdx'),
  pages: pages.nullable().describe('сторінки або null'),
});
