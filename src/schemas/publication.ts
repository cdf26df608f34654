import { z } from 'zod';
import { contact } from './contact.ts';
import { partialDate, text } from './text.ts';

/** Frontmatter of `content/publication.mdx`: the collection's imprint; the body re-tells its foreword. */
export const publication = z.strictObject({
  title: text(80).describe('назва збірки'),
  subtitle: text(120).describe('підзаголовок збірки'),
  publisher: text(120).describe('видавець'),
  place: text(40).describe('місце видання'),
  date: partialDate.describe('дата видання'),
  project: text(200).describe('у межах якого проєкту видано'),
  foreword: z
    .strictObject({
      person: text(80).describe('автор передмови'),
      post: text(160).describe('посада на той час'),
    })
    .describe('хто написав передмову'),
  contact: contact.describe('контакт видавця, як надруковано'),
});
export type PublicationEntry = z.infer<typeof publication>;
