/** Data of people: what is kept of whom, what for, how long, and what they may ask. */
export {
	type AsTold,
	type Breach,
	dueOf as dueOfBreach,
	isLate as isBreachLate,
	limits as breachLimits,
	type Told,
	untold,
} from "./breaches/breach.ts";
export {
	type BreachRefusal,
	breachAsTold,
	breachAtDesk,
	breachesAtDesk,
	changeBreach,
	closeBreach,
	deedOf as breachDeedOf,
	dismissBreach,
	noteBreach,
	publicBreaches,
	publishBreach,
	takeDownBreach,
	tellBody,
	tellPeople,
} from "./breaches/breach-deeds.ts";
export { breachesFile } from "./breaches/breaches-file.ts";
export {
	fields as breachFields,
	readBreach,
	typedBreach,
} from "./breaches/read-breach.ts";
export type { BreachesPage } from "./breaches/store.ts";
export {
	type Claim,
	claimKind,
	hoursLeft,
	isLate,
	limits as claimLimits,
	type Shown,
} from "./claims/claim.ts";
export {
	type ClaimRefusal,
	carryOut,
	grantClaim,
	isDoneByDoor,
	refuseClaim,
	takeBack,
	withdrawClaim,
} from "./claims/claim-deeds.ts";
export {
	type ClaimField,
	claimFields,
	doorOf,
	shownAtDesk,
} from "./claims/doors.ts";
export { isOpen } from "./claims/lifecycle.ts";
export { type MadeClaim, makeClaim } from "./claims/make-claim.ts";
export {
	type ClaimsPage,
	claimAtDesk,
	claimOfVisit,
	claimsAtDesk,
} from "./claims/queries.ts";
export { fields, readClaim } from "./claims/read-claim.ts";
export {
	groundsOf,
	type RightCode,
	rightNamed,
	rightsFile,
} from "./claims/rights-file.ts";
export type { WholeClaim } from "./claims/store.ts";
export { watchClaims } from "./claims/watch-claims.ts";
export {
	type CopiedLine,
	type CopiedPart,
	isCopied,
	ownCopy,
} from "./copy/own-copy.ts";
export { type CopyWord, codes as copyCodes } from "./copy/words.ts";
export {
	type Assessment,
	fields as impactFields,
	limits as impactLimits,
	readAnswers,
	typedAnswers,
} from "./impact/assessment.ts";
export {
	keepAssessment,
	newestAssessments,
	versionsOf as assessmentVersionsOf,
} from "./impact/keep-assessment.ts";
export { impactTemplate } from "./impact/template-file.ts";
export { keptSays } from "./kept.ts";
export { type Catalogue, problemsOf } from "./register/compare.ts";
export { protection } from "./register/levels-file.ts";
export { levelsPage } from "./register/levels-page.ts";
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
export {
	endHold,
	holdable,
	holdFields,
	holdsAtDesk,
	longestWhy,
	placeAtDesk,
} from "./retention/holding.ts";
export {
	type CarriedOut,
	lastCarriedOut,
	retentionRounds,
} from "./retention/keep-terms.ts";
export {
	type RetentionRule,
	retentionTable,
} from "./retention/retention-file.ts";
export { termOf } from "./terms.ts";
