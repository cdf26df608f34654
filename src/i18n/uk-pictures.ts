export const ukPictures = {
  picturesTitle: 'Збірка в діаграмах',
  picturesShort: 'Діаграми',
  picturesLead:
    'Чотири діаграми: чим займалися міста, коли, за скільки й чого в збірці не вказано; поруч — ті самі дані словами.',
  picturesLinks: 'Кожна позначка веде на своє місце.',
  inWords: 'Ті самі дані словами',
  network: 'Теми й міста',
  networkFinding: (topic: string, projects: string, all: number) => `Найчастіша тема — ${topic}: ${projects} із ${all}`,
  networkLead: 'Лінія — місто, рядок — тема, позначка — проєкт і його статус. Проєкт може належати до кількох тем.',
  inGrey: 'Сірим',
  emptyCircle: 'Порожній кружок',
  sober: (sign: string, cities: readonly string[]) =>
    `${sign} — ${cities.join(', ')}: ${cities.length === 1 ? 'сторінка міста нагадує' : 'сторінки міст нагадують'} про вторгнення 2022 року.`,
  networkName: 'Діаграма: теми за містами, кожна зупинка веде до проєктів',
  mapFinding: (stops: string, from: string, to: string) => `${stops}: від ${from} до ${to}`,
  poster: 'Плакат А3 (PDF)',
  timeline: 'Коли це було',
  timelineFinding: (count: number, all: number, before: string, last: string) =>
    `${count} із ${all} ключових дат — ${before} і ${last} років`,
  timelineLead: (years: string) =>
    `Ключові дати за містами, ${years}. Смуга — місяця не вказано; кружок — місяць або день; прапорець — навчальний візит.`,
  timelineGap: 'Роки без дат пропущено.',
  timelineName: 'Діаграма: ключові дати за містами',
  visitMark: 'Навчальний візит',
  moneyPicture: 'Скільки це коштувало',
  moneyFinding: (city: string, sum: string) => `Найбільша сума в гривнях: ${sum} (${city})`,
  byPlan: (sum: string) => `${sum} за планом`,
  inPractices: ['практиці', 'практиках', 'практиках'],
  moneyLead:
    'Усі суми на одній шкалі. Кожна поділка вдесятеро більша за попередню: від 1 до 10 млн така сама відстань, як від 10 до 100 млн. Суцільна позначка — виділено чи витрачено, контурна — план.',
  moneyStated: (practices: string, all: number) =>
    `Суму вказано в ${practices} із ${all}; де її немає, стоїть пунктир.`,
  moneyOtherCurrency: 'Сума в іншій валюті; курсу не вказано, тому на шкалі її немає',
  moneyWhose: 'Місто, проєкт чи практика',
  moneyScale: 'Шкала, грн',
  moneySum: 'Сума й призначення',
  absences: 'Що в збірці вказано, а чого ні',
  absenceFinding: (practices: string, rarest: string) => `У ${practices} найрідше вказано: ${rarest}`,
  absenceLead: 'Повний квадрат — у збірці це вказано, порожній — не вказано.',
  absenceLinks: 'Порожній веде до запитань, які варто поставити місту.',
  absenceName: 'Діаграма: що вказано про кожну практику',
  said: 'вказано',
  absent: 'не вказано',
  shareFigure:
    'Щоб поділитися числом, відкрийте його на сторінці практики й натисніть знак копіювання біля нього: разом із ним скопіюються застереження, джерело зі сторінкою та адреса.',
  latestShown: (shown: string, all: number) => `Показано останні ${shown} із ${all}.`,
  rowsShown: (shown: number, all: number) => `Показано ${shown} рядків із ${all}: спершу найбільші суми.`,
} as const;
