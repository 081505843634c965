/** People, signing in, sessions, and dated roles: who acts, and what they may do today. */

export { addPerson, type NewPerson, type PersonRefusal } from "./add-person.ts";
export { administratorsToday } from "./administrators.ts";
export {
	forgetOldTries,
	forgetTriesAgain,
	mayPutAside,
	mayTryAgain,
	mayTrySlip,
	notePutAside,
	noteWrongSlip,
} from "./attempts.ts";
export { backupCodesToKeep, keepBackupCodes } from "./backup-codes.ts";
export { changePassword } from "./change-password.ts";
export { type PasswordProblem, problemOfOwn } from "./choose-password.ts";
export {
	type CodeAsked,
	type CodeRefusal,
	codeMadeBy,
	type MadeCode,
	makeCode,
} from "./codes/make-code.ts";
export { isPurpose, type Purpose, purposes } from "./codes/paper-code.ts";
export {
	type CodeUsed,
	type UseCodeRefusal,
	useCode,
} from "./codes/use-code.ts";
export { confirmSecondFactor } from "./confirm-second-factor.ts";
export { type EndRoleRefusal, endRole } from "./end-role.ts";
export { endSession } from "./end-session.ts";
export { sessionsOpen } from "./end-sessions.ts";
export { confirmEnrolment, startEnrolment } from "./enrol-second-factor.ts";
export { enterAsSample } from "./enter-as-sample.ts";
export { forgetOldSessions } from "./forget-old-sessions.ts";
export { isFresh, proveAgainPath } from "./fresh.ts";
export { addressHeader, type Entered, type Gate } from "./gate.ts";
export { type GiveRoleRefusal, giveRole, type NewRole } from "./give-role.ts";
export {
	addressesOf,
	type Holder,
	holdersOf,
	holdersOfEach,
	unitsHolding,
} from "./holders-of.ts";
export type { Identified, Me, MyRole } from "./identify.ts";
export {
	createIdentity,
	type Identity,
	type IdentitySettings,
} from "./identity.ts";
export { limits } from "./limits.ts";
export { listOfMostUsed, readMostUsed } from "./most-used.ts";
export { namesOf } from "./names-of.ts";
export { checkOwnPassword, hasOwnPassword } from "./own-password.ts";
export { keyCookie, keyCookieGone, type Passwords } from "./passwords.ts";
export { allPeopleOnRecord, type PersonOnRecord } from "./people/all-people.ts";
export {
	type ChangeProblem,
	changePerson,
	type PersonFacts,
} from "./people/change-person.ts";
export { closePerson } from "./people/close-person.ts";
export {
	findPeople,
	type PeoplePage,
	type PeopleSearch,
	type PersonRow,
} from "./people/find-people.ts";
export { introduce, isIntroduced } from "./people/introduce.ts";
export {
	type AdministratorRefusal,
	inviteAdministrator,
} from "./people/invite-administrator.ts";
export {
	type Invitation,
	type Invited,
	type InviteRefusal,
	invitePerson,
} from "./people/invite-person.ts";
export { type PersonFile, personFile } from "./people/person-file.ts";
export { removePeople } from "./people/remove-people.ts";
export { reopenPerson } from "./people/reopen-person.ts";
export { signEverybodyOut, signPersonOut } from "./people/sign-people-out.ts";
export {
	isPersonState,
	type PersonState,
	personStates,
} from "./people/state.ts";
export { type Post, peopleAt } from "./people-at.ts";
export {
	isUserName,
	longestPersonName,
	problemOfPersonName,
	proposedUserName,
} from "./person.ts";
export { plainActor } from "./plain-actor.ts";
export { postsChangedSince } from "./posts-changed.ts";
export { type DatedPost, postsOf } from "./posts-of.ts";
export {
	type Proof,
	type ProofRefusal,
	proofOf,
	proveAgain,
} from "./prove-again.ts";
export {
	type CameBack,
	enterByProvider,
	type ProviderRefusal,
	setOut,
	walkOf,
} from "./provider/enter-by-provider.ts";
export {
	agreeToLink,
	linkIfAgreed,
	offerTo,
	unlinkAccount,
} from "./provider/link-account.ts";
export { linkedSince } from "./provider/links.ts";
export {
	createProvider,
	type Provider,
	providerReturnPath,
} from "./provider/provider.ts";
export { carriedNoMore } from "./provider/way.ts";
export {
	type Account,
	accountOf,
	hasSamplePeople,
	type MySession,
	type NamedRole,
	personByUserName,
	rolesOfMany,
} from "./queries.ts";
export { ownPath } from "./return-path.ts";
export {
	fitsOneProgramme,
	isRole,
	type Permission,
	permissions,
	type Role,
	type RoleCode,
	roleNamed,
	roles,
} from "./roles.ts";
export {
	pendingSecret,
	type Secret,
	secondFactorPath,
} from "./second-factor.ts";
export { signIn } from "./sign-in.ts";
export { signOut } from "./sign-out.ts";
export { isWorkDevice, workDeviceFor } from "./work-device.ts";
