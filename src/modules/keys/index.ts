/** Keys of people, of offices and of codes: who can open what is sealed, and nobody else. */
export { pairOfCode } from "./code-pair.ts";
export {
	type ForTwo,
	openInner,
	openOuter,
	sealForTwo,
} from "./for-two.ts";
export { limits as keyLimits } from "./limits.ts";
export {
	makeOfficeKey,
	type OfficeKey,
	officeKeysOf,
	officesHeldBy,
	openOfficeKey,
	rotateOfficeKey,
	shareOfficeKey,
	takeSharesFrom,
} from "./office-key.ts";
export {
	openByPassword,
	passwordChanged,
	postsWithKeys,
	rightsWithKeys,
} from "./passwords.ts";
export {
	endPersonKeys,
	type Lock,
	makePersonKey,
	type PersonKey,
	personKeysOf,
	relockPersonKeys,
	type Unlocked,
	unlockPersonKey,
} from "./person-key.ts";
export {
	type BrowserKey,
	forgetUnlocked,
	keepOpen,
	keepUnlocked,
	lockAgain,
	unlockedBy,
	unlockedForReceipt,
} from "./unlocked.ts";
