import { z } from 'zod';
import { checkedContact } from './contact.ts';
import { cost, funding } from './cost.ts';
import { practiceFact } from './fact.ts';
import { project } from './project.ts';
import { itemAddress, link, optional, pages, partialDate, reference, rules, slug, text, webAddress } from './text.ts';

/** A normative act. What the source does not give is `null`. */
const legalAct = z
  .strictObject({
    kind: text(60).describe('вид: рішення, закон, програма, меморандум'),
    title: text(250).nullable().describe('назва або null'),
    number: text(30)
      .refine((s) => !s.includes('№'), { error: 'знак № сайт ставить сам' })
      .refine((s) => /[\dIVXLІХ]/.test(s), { error: 'у номері немає жодної цифри' })
      .nullable()
      .describe('номер або null'),
    date: partialDate.nullable().describe('дата або null'),
    issuer: text(120).nullable().describe('хто ухвалив або null'),
  })
  .check(
    rules(({ number }, at) => {
      if (/^\s*від | від \d/.test(String(number))) at('number', 'дата серед номера', 'сам номер, а дата — у date');
    }),
  );
export type LegalAct = z.infer<typeof legalAct>;

/** Frontmatter of `content/practices/<slug>.mdx`. `null` always means «У збірці не вказано». */
export const practice = z
  .strictObject({
    id: z
      .string()
      .regex(/^mu\d{4}-\d{2,4}$/, { error: 'потрібен код на зразок mu2019-04' })
      .describe('постійний код практики; удруге його не дають'),
    title: text(70).describe('назва практики'),
    shortTitle: text(32).describe('коротка назва; її транслітерація після міста — адреса сторінки'),
    titleSource: text(160).describe('назва розділу, як надруковано у збірці'),
    city: reference('city').describe('місто: назва файлу в content/cities без .yml'),
    visit: reference('visit').describe('візит: назва файлу в content/visits без .yml'),
    topics: z.array(reference('topic')).min(1).max(4).describe('1–4 теми, перша — головна'),
    oneLine: text(110).describe('одне речення про практику'),
    summary: text(420).describe('три речення: навіщо, що зробили й за скільки, що вийшло'),
    headline: optional(slug, 'id числа або суми, що розповідає про практику найбільше; null, якщо такого немає'),
    result: optional(text(200), 'що вийшло, не повторюючи головного числа; null, якщо не вказано'),
    keyDates: z
      .array(z.strictObject({ date: partialDate.describe('дата'), text: text(120).describe('що сталося') }))
      .max(5)
      .describe('до п’яти ключових дат, від ранньої до пізньої'),
    problem: text(300).nullable().describe('яку проблему розв’язували або null'),
    facts: z.array(practiceFact).describe('числа практики загалом; [] якщо немає'),
    costs: z.array(cost).min(1).nullable().describe('суми практики загалом або null'),
    funding,
    fundingPurpose: optional(
      text(120),
      'на що саме пішли ці кошти, якщо джерело каже не про все, або чиї вони; інакше null',
    ),
    staff: text(300).nullable().describe('хто цим займається або null'),
    legal: z.array(legalAct).min(1).nullable().describe('документи: рішення, закони, програми або null'),
    partners: z
      .array(z.strictObject({ name: text(160).describe('партнер'), role: text(200).describe('що робив') }))
      .min(1)
      .nullable()
      .describe('партнери або null'),
    plans: z.array(text(250)).min(1).nullable().describe('що планувалося на січень 2019 року або null'),
    preconditions: text(300).nullable().describe('що було потрібно, щоб почати, або null'),
    accessibilityMeasures: z.array(text(200)).min(1).nullable().describe('що зроблено для безбар’єрності або null'),
    links: z.array(link).describe('адреси з друкованого видання; [] якщо немає'),
    laterNotes: z
      .array(
        z.strictObject({
          date: partialDate.describe('дата'),
          text: text(400).describe('що змінилося після видання збірки'),
          sourceUrl: webAddress.describe('джерело'),
        }),
      )
      .min(1)
      .nullable()
      .describe('що змінилося після видання збірки, лише з джерелом, або null'),
    questions: z
      .array(text(200).refine((s) => s.endsWith('?'), { error: 'запитання без знака питання' }))
      .max(5)
      .describe('що варто запитати в міста про цю практику; [] якщо немає'),
    contacts: z.array(checkedContact).min(1).describe('контакти, як надруковано у збірці'),
    related: z
      .array(
        z.strictObject({
          to: itemAddress.describe('адреса практики або практика#проєкт'),
          reason: text(200).describe('чому варто порівняти, одним реченням'),
        }),
      )
      .max(4)
      .describe('пов’язані практики або проєкти'),
    source: z
      .strictObject({
        of: reference('source').describe('джерело: назва файлу в content/sources без .mdx'),
        chapter: text(60).describe('розділ збірки'),
        pages: pages.describe('сторінки розділу'),
      })
      .describe('місце у збірці'),
    projects: z.array(project).min(1).describe('проєкти практики'),
  })
  .check(
    rules((p, at) => {
      const items = [p, ...(Array.isArray(p.projects) ? p.projects : [])];
      if (p.fundingPurpose !== null && items.every((item) => item?.funding === null))
        at('fundingPurpose', 'призначення коштів без їхнього джерела', 'null або джерела коштів у funding');
    }),
  );
export type PracticeEntry = z.infer<typeof practice>;
