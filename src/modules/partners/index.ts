/** With whom offices work: organisations, agreements with a last day, and what came of them. */
export {
	type ActivityRefusal,
	planActivity,
	tellActivity,
} from "./activity-deeds.ts";
export {
	type Activity,
	type Agreement,
	agreementKinds,
	type Key,
	lastDayOf,
	type Paper,
	paperKinds,
	type Standing,
	type Topic,
	topics,
} from "./agreement.ts";
export {
	type AgreementRefusal,
	changeAgreement,
	changeContact,
	discardDraft,
	draftAgreement,
	publishAgreement,
	signPaper,
} from "./agreement-deeds.ts";
export { alikeTo } from "./alike.ts";
export { type DeedReason, placeOf } from "./do-deed.ts";
export {
	changeOrganisation,
	dissolveOrganisation,
	enterOrganisation,
	type MergeRefusal,
	OrganisationMoved,
	type OrganisationRefusal,
	organisationMoved,
} from "./enter-organisation.ts";
export { type FileOf, keepFile, problemOfFile } from "./keep-file.ts";
export type { Move, State } from "./lifecycle.ts";
export { mergeOrganisation, partOrganisation } from "./merge-organisations.ts";
export {
	kinds,
	type Organisation,
	organisationFields,
	type TypedOrganisation,
} from "./organisation.ts";
export {
	everyOrganisation,
	organisationAsEntered,
	organisationById,
	versionsOf,
} from "./organisation-store.ts";
export { mayDescribe, mayKeep } from "./policy.ts";
export {
	type Asked,
	agreementsWith,
	describedBy,
	everyPublicAgreement,
	fileOf,
	knownTo,
	type Listed,
	type Overview,
	officesOf,
	overviewOf,
	ownAgreement,
	partnersOfEvent,
	partnersOfUnit,
	publicAgreement,
	publicAgreements,
	type Shown,
	type Sum,
	sumOf,
	type Whole,
	wholeAgreement,
} from "./queries.ts";
export type { TypedActivity } from "./read-activity.ts";
export type { TypedAgreement } from "./read-agreement.ts";
export type { LaterKind, TypedPaper } from "./read-paper.ts";
export { fields } from "./read-signed.ts";
export { contactOf } from "./store.ts";
export { terms } from "./terms.ts";
export { forgetContacts, watchAgreements } from "./watch-agreements.ts";
