/** Data of people: what is kept of whom, what for, how long, and what they may ask. */
export {
	type CopiedLine,
	type CopiedPart,
	isCopied,
	ownCopy,
} from "./copy/own-copy.ts";
export { type CopyWord, codes as copyCodes } from "./copy/words.ts";
export { keptSays } from "./kept.ts";
export { type Catalogue, problemsOf } from "./register/compare.ts";
export {
	type Activity,
	asking,
	bases,
	endings,
	type Kept,
	owners,
	type Register,
	register,
	specifics,
} from "./register/register-file.ts";
