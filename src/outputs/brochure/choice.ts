/** An item that a reader can put into a brochure. Sent to the browser as JSON. */
export interface Choice {
  /** The page to take it from, with the base path. */
  page: string;
  /** The section of the page; the whole article unless given. */
  section?: string;
  /** Running head and heading of its part: «Київ · Kyiv Smart City». */
  head: string;
}

/** Everything that a brochure can contain. */
export interface Choices {
  /** Cities, practices and projects by their value in the address. */
  items: Record<string, Choice>;
  /** Values of the projects of a topic, by the topic's own value, `topic-transport`. */
  topics: Record<string, string[]>;
}

/** A part of a brochure under one heading: a chapter, a practice, or consecutive projects of one practice. */
export interface BrochurePart {
  head: string;
  choices: Choice[];
}

/**
 * The parts of a brochure in the reader's order, without repeats; unknown values are listed separately.
 * @param values the values of `p` in the address: `kyiv`, `kyiv-smart-city`, `kyiv-smart-city#smart-city-hub`, `topic-transport`
 */
export function brochureParts(
  values: readonly string[],
  { items, topics }: Choices,
): { parts: BrochurePart[]; unknown: string[] } {
  const parts: BrochurePart[] = [];
  const unknown: string[] = [];
  const single = values.flatMap((value) => (Object.hasOwn(topics, value) ? (topics[value] ?? []) : [value]));
  for (const value of new Set(single)) {
    const choice = Object.hasOwn(items, value) ? items[value] : undefined;
    const last = parts.at(-1);
    if (!choice) unknown.push(value);
    else if (choice.section && last?.head === choice.head && last.choices[0]?.section) last.choices.push(choice);
    else parts.push({ head: choice.head, choices: [choice] });
  }
  return { parts, unknown };
}
