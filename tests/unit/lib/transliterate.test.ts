import assert from 'node:assert/strict';
import { test } from 'node:test';
import { slugOf, transliterate } from '../../../src/lib/transliterate.ts';

test('the examples of Resolution No. 55 are transliterated as printed there', () => {
  const examples: Record<string, string> = {
    Алушта: 'alushta',
    Борщагівка: 'borshchahivka',
    Вінниця: 'vinnytsia',
    Гадяч: 'hadiach',
    Ґалаґан: 'galagan',
    Єнакієве: 'yenakiieve',
    Наєнко: 'naienko',
    Згурський: 'zghurskyi',
    Їжакевич: 'yizhakevych',
    Кадиївка: 'kadyivka',
    Йосипівка: 'yosypivka',
    Стрий: 'stryi',
    Щербухи: 'shcherbukhy',
    Юрій: 'yurii',
    Корюківка: 'koriukivka',
    Яготин: 'yahotyn',
    Костянтин: 'kostiantyn',
    Розгон: 'rozghon',
    'Знам’янка': 'znamianka',
    Русь: 'rus',
  };
  for (const [ukrainian, latin] of Object.entries(examples)) assert.equal(transliterate(ukrainian), latin);
});

test('an address keeps only letters, digits and hyphens', () => {
  assert.equal(slugOf('Кам’янець-Подільський'), 'kamianets-podilskyi');
  assert.equal(slugOf('Промприлад. Реновація'), 'promprylad-renovatsiia');
  assert.equal(slugOf('Smart City Hub'), 'smart-city-hub');
});
