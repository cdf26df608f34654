/** `node src/scripts/check.ts [FOLDER]`: every fault of the content on one list; exit status 1 if there is any. */
import { resolve } from '../catalogue/catalogue.ts';
import { ContentError } from '../entries/faults.ts';
import { russianWords } from '../entries/checks/russian-words.ts';
import { CONTENT_FOLDER } from '../entries/folder.ts';
import { readEntries } from '../entries/read.ts';
import { isOnlyRussian, loadDictionary, searchFaults } from '../integrations/search.ts';

const [folder = CONTENT_FOLDER] = process.argv.slice(2);
try {
  const entries = readEntries(folder);
  const faults = searchFaults(resolve(entries), folder);
  const dictionary = loadDictionary();
  faults.push(...russianWords(entries, (word) => isOnlyRussian(dictionary, word)));
  dictionary.keep();
  if (faults.length > 0) throw new ContentError(faults);
  const projects = entries.practices.flatMap((p) => p.data.projects);
  console.log(`Зміст без помилок: практик ${entries.practices.length}, проєктів ${projects.length}.`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
