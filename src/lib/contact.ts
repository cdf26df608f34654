import type { Contact } from '../schemas/contact.ts';

/** A person with the post, in one line; empty if nobody is named. */
export const personText = ({ person, post }: Pick<Contact, 'person' | 'post'>): string =>
  [person, post].filter(Boolean).join(', ');

/** The mailboxes of a contact; private ones are shown without a link. */
export const mailboxesOf = ({ emails }: Contact): { address: string; url: string | null }[] =>
  emails.map(({ address, private: isPrivate }) => ({ address, url: isPrivate ? null : `mailto:${address}` }));
