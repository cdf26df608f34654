/** `node src/scripts/check.ts [FOLDER]`: every fault of the content on one list; exit status 1 if there is any. */
import { resolve } from '../catalogue/catalogue.ts';
import { faultsBetween } from '../entries/checks/checks.ts';
import { ContentError } from '../entries/faults.ts';
import { russianWords } from '../entries/checks/russian-words.ts';
import { CONTENT_FOLDER } from '../entries/folder.ts';
import { isValid, readDrafts } from '../entries/read.ts';
import { isOnlyRussian, loadDictionary, searchFaults } from '../integrations/search.ts';

const [folder = CONTENT_FOLDER] = process.argv.slice(2);
const { drafts, faults } = readDrafts(folder);
faults.push(...faultsBetween(drafts));
const dictionary = loadDictionary();
// Only the texts of valid entries can be searched.
if (isValid(drafts, faults.length)) faults.push(...searchFaults(resolve(drafts), folder, dictionary));
faults.push(...russianWords(drafts, (word) => isOnlyRussian(dictionary, word)));
dictionary.keep();
if (faults.length > 0) {
  console.error(new ContentError(faults).message);
  process.exitCode = 1;
} else {
  const projects = drafts.practices.flatMap((practice) => practice.data?.projects ?? []);
  console.log(`Зміст без помилок: практик ${drafts.practices.length}, проєктів ${projects.length}.`);
}
