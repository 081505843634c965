/** Keys of people, of offices and of codes: who can open what is sealed, and nobody else. */
export { pairOfCode } from "./code-pair.ts";
export {
	type AdmitRefusal,
	type AnewRefusal,
	admitCustodian,
	admittedCustodians,
	anewReason,
	beginAnew,
	type Custodian,
	custodiansToday,
} from "./custodians.ts";
export {
	type ForTwo,
	openInner,
	openOuter,
	sealForTwo,
} from "./for-two.ts";
export { type Left, leaveKeys, rotateOffice } from "./leave.ts";
export { limits as keyLimits } from "./limits.ts";
export { type MyOffice, myOffices } from "./my-key.ts";
export {
	giveOfficeKey,
	type OfficeRefusal,
	takeBackOfficeKey,
} from "./office-deeds.ts";
export {
	type BeforeGiving,
	makeOfficeKey,
	nothingSealed,
	type OfficeKey,
	officeKeysOf,
	officeKeyToSealTo,
	officeOpeners,
	officesHeldBy,
	openOfficeKey,
	rotateOfficeKey,
	shareOfficeKey,
	takeSharesFrom,
} from "./office-key.ts";
export {
	type KeyRefusal,
	makeOwnKey,
	openOwnKey,
	relockOwnKey,
} from "./own-key-deeds.ts";
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
	openUntil,
	unlockedBy,
	unlockedForReceipt,
} from "./unlocked.ts";
