/** What became of what people said, and what has waited for it longer than promised. */
export { factSources } from "./fact-sources.ts";
export { type OfOffice, whatOfficeDid } from "./of-office.ts";
export { promisedDays } from "./promise.ts";
export { isVoice, type Voice, voices } from "./voices.ts";
export { watchWaiting } from "./watch-waiting.ts";
export {
	type Kind,
	type Waits,
	type WaitsUnseen,
	type WhatWaits,
	waitsUnseen,
	whatWaits,
} from "./what-waits.ts";
export { type Done, type WhatWasDone, whatWasDone } from "./what-was-done.ts";
