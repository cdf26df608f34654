import { fault, type Fault } from '../faults.ts';
import type { Drafts } from '../entry.ts';
import { allFigures } from './names.ts';

/** Dates fit each other and their source, which cannot mention later events. */
export function* dates({ cities, practices, visits, sources, linkChecks }: Drafts): Iterable<Fault> {
  const published = new Map(sources.map(({ slug, data }) => [slug, data?.date]));
  /** Whether a date begins after another ends, at their given precision. */
  const isAfter = (date: string, other: string | undefined) =>
    other !== undefined && date > other && !date.startsWith(other) && !other.startsWith(date);

  for (const { file, data } of cities)
    for (const [i, note] of data?.notes?.entries() ?? [])
      if ((/(?<!\d)\d{4}(?!\d)/.exec(note?.date ?? '')?.[0] ?? '') > today())
        yield fault(file, `notes[${i}].date`, `час «${note?.date}» ще не настав`, 'час того, що вже сталося');

  for (const { file, data } of visits) {
    const at = fault.bind(null, file);
    if (data?.start === undefined || data.end === undefined) continue;
    for (const [i, day] of data.programme?.entries() ?? []) {
      const before = data.programme?.[i - 1]?.date;
      if (day?.date !== undefined && data.start <= data.end && (day.date < data.start || day.date > data.end))
        yield at(`programme[${i}].date`, `${day.date} не в межах візиту`, `${data.start}…${data.end}`);
      else if (day?.date !== undefined && before !== undefined && day.date <= before)
        yield at(`programme[${i}].date`, `${day.date} стоїть після ${before}`, 'дні по порядку, кожен один раз');
    }
    if (data.start < '1991') yield at('start', `${data.start} — задавній`, 'день візиту');
    const { end } = data;
    const sourceDates = data.sources?.map((place) => published.get(place?.of ?? '')) ?? [];
    if (sourceDates.length > 0 && sourceDates.every((date) => isAfter(end, date)))
      yield at(
        'end',
        `візит ${end} пізніший за джерело, що про нього розповідає`,
        `не пізніше ${sourceDates.join(', ')}`,
      );
  }

  for (const { file, data } of practices) {
    const at = fault.bind(null, file);
    const source = published.get(data?.source?.of ?? '');
    for (const [i, key] of data?.keyDates?.entries() ?? []) {
      const before = data?.keyDates?.[i - 1]?.date;
      if (key?.date === undefined) continue;
      const field = `keyDates[${i}].date`;
      if (isAfter(key.date, source))
        yield at(field, `${key.date} — пізніше за джерело (${source})`, 'те, що вже сталося; наміри — у plans');
      else if (before !== undefined && before > key.date)
        yield at(field, `${key.date} стоїть після ${before}`, 'дати від ранньої до пізньої');
    }
    for (const [i, act] of data?.legal?.entries() ?? []) {
      const date = act?.date;
      if (!date) continue;
      const problem = isAfter(date, source) ? `пізніше за джерело (${source})` : date < '1900' ? 'задавній' : '';
      if (problem) yield at(`legal[${i}].date`, `${date} — ${problem}`, 'день ухвалення, названий у джерелі');
    }
    for (const [i, note] of data?.laterNotes?.entries() ?? []) {
      const field = `laterNotes[${i}].date`;
      if (note?.date === undefined) continue;
      if (source !== undefined && !isAfter(note.date, source))
        yield at(field, `${note.date} — не пізніше за джерело (${source})`, 'дата після видання збірки');
      else if (note.date > today()) yield at(field, `${note.date} ще не настало`, 'дата того, що вже сталося');
    }
    for (const { kind, figure, field } of allFigures(data)) {
      if (figure?.status !== 'stated' && figure?.status !== 'measured') continue;
      const isCost = kind === 'cost';
      const years = isCost ? [figure.year] : (figure.period?.match(/(?<!\d)\d{4}(?!\d)/g) ?? []);
      if (years.length === 0 || !years.every((year) => year && isAfter(`${year}`, source))) continue;
      const problem = `${isCost ? `${figure.year} рік` : figure.period} — пізніше за джерело (${source})`;
      const expected = `${isCost ? 'рік витрат' : 'час, за який пораховано'}; для наміру status: planned`;
      yield at(`${field}.${isCost ? 'year' : 'period'}`, problem, expected);
    }
  }

  for (const { file, data } of sources) {
    const at = fault.bind(null, file);
    const { date, asOf } = data ?? {};
    if (date === undefined) continue;
    const isLongBefore = asOf !== undefined && Number(asOf.slice(0, 4)) < Number(date.slice(0, 4)) - 5;
    const apart = asOf !== undefined && isAfter(asOf, date) ? 'пізніше за' : isLongBefore ? 'задовго до' : '';
    if (date > today()) yield at('date', `${date} ще не настало`, 'дата видання');
    else if (apart) yield at('asOf', `${asOf} — ${apart} видання (${date})`, 'місяць, на який справджуються факти');
  }

  for (const [address, check] of Object.entries(linkChecks.data ?? {})) {
    const day = check?.checked ?? '2019';
    const problem = day > today() ? 'ще не настало' : day < '2019' ? '— сайту тоді не було' : '';
    if (problem)
      yield fault(linkChecks.file, `${address}.checked`, `${day} ${problem}`, 'день, коли адресу перевірено');
  }
}

/** Only past dates are allowed, so an entry that passes once always passes. */
const today = (): string => new Date().toISOString().slice(0, 10);
