/**
 * Endings and suffixes to cut off, longest first. The root need not be correct, only the same for «утеплення», «утеплити» and
 * «утеплювати», «турист» and «туристичний».
 */
const INFLECTION = /(?:ться|тися|тись|ся|сь)$/;
const ENDINGS =
  /(?:уватиму|юватиму|увати|ювати|овувати|ування|ювання|овування|увань|ювань|овано|ований|ються|ється|ити|іти|їти|ати|яти|нути|ути|ення|єння|ання|яння|іння|ень|ань|янь|ений|єний|аний|яний|ими|іми|ями|ами|ого|ому|ьому|ього|ові|еві|єві|ої|ій|ею|єю|ою|их|іх|їх|ях|ах|ів|їв|ям|ам|ом|ем|єм|ий|ає|яє|ує|ює|ить|ять|ать|уть|ють|имо|ємо|емо|ила|или|ило|ала|али|ало|ав|ив|ув|е|є|и|і|ї|о|а|я|у|ю|ь|й)$/;
const SUFFIXES =
  /(?:ніш|іш|ізація|ізаці|изаці|ізува|изува|ізатор|яційн|аційн|ційн|аці|яці|увальн|ювальн|увач|ювач|овува|ува|юва|уван|юван|ован|ени|ен|єн|ань|ан|ян|ін|ичн|їчн|ічн|ійн|івськ|ївськ|инськ|їнськ|анськ|янськ|ськ|цьк|зьк|ств|цтв|ист|іст|їст|ість|ост|істю|івк|очок|ечок|очк|ечк|инк|івник|льник|альник|ник|ниц|чик|щик|ець|єць|ц|овн|ивн|івн|альн|ильн|ельн|льн|ов|ев|єв|ів|їв|ив|ав|яв|н|ар|яр|ач|ок|к|и|і|а|я|о|е|у|ь|й)$/;
const HARD: Record<string, string> = { ж: 'г', з: 'г', ч: 'к', ц: 'к', ш: 'х', щ: 'ст' };
const SHORTEST = 4;

/**
 * The common part of a Ukrainian word and the words derived from it; the word itself if nothing can be cut off.
 * @param word a folded word in any of its forms
 */
export function root(word: string): string {
  if (!/^[а-яєії]+$/.test(word) || word.length <= SHORTEST) return word;
  let s = cutOff(word.replace(/^(?:що)?най(?=.{5})/, '').replace(INFLECTION, ''), ENDINGS);
  for (let i = 0; i < 3; i++) {
    const next = cutOff(s, SUFFIXES);
    if (next === s) break;
    s = next;
  }
  // д/дж, б/бл …: ходити — ходження, робити — роблять; к/ч, г/ж …: рука — ручний.
  s = s
    .replace(/дж$/, 'д')
    .replace(/([бпвмф])л$/, '$1')
    .replace(/(.)\1$/, '$1');
  s = s.replace(/[жзчцшщ]$/, (c) => HARD[c] ?? c);
  // Вибір — вибору, ніч — ночі: a closed syllable's і is о or е elsewhere.
  return s.replace(/^(.{2,})[оеєії]([^аеєиіїоуюя]{1,2})$/, '$1і$2');
}

function cutOff(word: string, pattern: RegExp): string {
  const shorter = word.replace(pattern, '');
  return shorter.length >= SHORTEST && /[аеєиіїоуюя]/.test(shorter) ? shorter : word;
}

/** Whether a word has an ending that hardly any word but a verb has. */
export const isVerbForm = (word: string): boolean =>
  /(?:(?<!о[мк]а)(?<=[иіаяуозй])ти|тися|тись|ться|ють|[аяиеу]ть|[єи]мо|мося|[ауи]ли|ал[аои]|ил[аои]|лися|лась|лося|вся|вши|[юуая]чи|...[аую]є|...[аеє]но)$/.test(
    word,
  );
