import { readSurvey } from './read-survey.ts';

const found = await fetch(new URL('../../fixtures/sources/pdf/pages.pdf', import.meta.url)).then((response) => response.arrayBuffer()).then((bytes) => readSurvey(new Uint8Array(bytes)));
document.title = JSON.stringify(found);
