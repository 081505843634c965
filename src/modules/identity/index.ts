/** People, signing in, sessions, and dated roles: who acts, and what they may do today. */
export { addPerson, type NewPerson } from "./add-person.ts";
export { forgetOldTries } from "./attempts.ts";
export { backupCodesToKeep, keepBackupCodes } from "./backup-codes.ts";
export { changePassword } from "./change-password.ts";
export { confirmSecondFactor } from "./confirm-second-factor.ts";
export { endRole } from "./end-role.ts";
export { endSession } from "./end-session.ts";
export { confirmEnrolment, startEnrolment } from "./enrol-second-factor.ts";
export { enterAsSample } from "./enter-as-sample.ts";
export { addressHeader, type Entered, type Gate } from "./gate.ts";
export { giveRole, type NewRole } from "./give-role.ts";
export type { Identified, Me, MyRole } from "./identify.ts";
export {
	createIdentity,
	type Identity,
	type IdentitySettings,
} from "./identity.ts";
export { limits } from "./limits.ts";
export { namesOf } from "./names-of.ts";
export {
	type Account,
	accountOf,
	hasSamplePeople,
	type MySession,
	type NamedRole,
	personByUserName,
} from "./queries.ts";
export { ownPath } from "./return-path.ts";
export {
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
