/** Addresses of a practice's sections within its page. */
export interface SectionAnchors {
  background: string;
  practice: string;
  results: string;
  ask: string;
  contacts: string;
  source: string;
}

/** Anchors of a practice; in a chapter, where several practices may stand on one page, the practice's slug goes before. */
export function sectionAnchors({ slug }: { slug: string }, inChapter: boolean): SectionAnchors {
  const prefix = inChapter ? `${slug}-` : '';
  return {
    background: `${prefix}peredumovy`,
    practice: `${prefix}praktyka`,
    results: `${prefix}rezultaty`,
    ask: `${prefix}zapytaite`,
    contacts: `${prefix}kontakty`,
    source: `${prefix}dzherelo`,
  };
}
