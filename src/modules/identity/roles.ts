import type { Reach } from "#kernel/actor.ts";
import type { Said } from "#kernel/text.ts";

/** Every right there is. A route or a policy names one of these. */
export const permissions = [
	"assessment.read",
	"assessment.fill",
	"assessment.declare",
	"assessment.request",
	"assessment.submit",
	"assessment.verify",
	"assessment.decide",
	"assessment.allot",
	"evidence.unseal",
	"targets.set",
	"guidance.answer",
	"guidance.review",
	"surveys.run",
	"actions.keep",
	"accommodations.arrange",
	"complaints.handle",
	"complaints.oversee",
	"requests.handle",
	"library.keep",
	"news.write",
	"news.publish",
	"rights.receive",
	"rights.examine",
	"rights.hold-key",
	"personal-data.handle",
	"trail.read",
	"identity.manage",
	"units.manage",
	"instruments.publish",
	"calendar.manage",
	"settings.manage",
] as const;
export type Permission = (typeof permissions)[number];

/** What comes with a role: where it reaches from the unit at which it is held, and what it may do there. */
export interface Role {
	readonly label: Said;
	readonly reach: Reach;
	readonly permissions: readonly Permission[];
	/** Gives nothing until the session showed a second factor. */
	readonly needsSecondFactor: boolean;
}

export const roles = {
	operator: {
		label: { id: "Operator", en: "Operator" },
		reach: "unit",
		permissions: [
			"assessment.read",
			"assessment.fill",
			"assessment.request",
			"assessment.submit",
			"surveys.run",
			"actions.keep",
			"accommodations.arrange",
			"complaints.handle",
			"requests.handle",
			"news.write",
		],
		needsSecondFactor: false,
	},
	head: {
		label: { id: "Kepala unit", en: "Head of unit" },
		reach: "unit",
		permissions: [
			"assessment.read",
			"assessment.fill",
			"assessment.request",
			"assessment.submit",
			"assessment.declare",
			"surveys.run",
			"actions.keep",
			"accommodations.arrange",
			"complaints.handle",
			"requests.handle",
			"news.write",
			"news.publish",
		],
		needsSecondFactor: false,
	},
	coach: {
		label: { id: "Pembina wilayah", en: "Regional coach" },
		reach: "region",
		permissions: ["assessment.read", "targets.set", "guidance.answer"],
		needsSecondFactor: false,
	},
	verifier: {
		label: { id: "Verifikator", en: "Verifier" },
		reach: "region",
		permissions: ["assessment.read", "assessment.verify"],
		needsSecondFactor: true,
	},
	assessor: {
		label: { id: "Penilai pusat", en: "Central assessor" },
		reach: "nation",
		permissions: [
			"assessment.read",
			"assessment.decide",
			"assessment.allot",
			"evidence.unseal",
			"guidance.review",
		],
		needsSecondFactor: true,
	},
	overseer: {
		label: { id: "Pengawas pengaduan", en: "Overseer of complaints" },
		reach: "nation",
		permissions: ["complaints.oversee"],
		needsSecondFactor: true,
	},
	"public-relations": {
		label: { id: "Humas", en: "Public relations" },
		reach: "unit",
		permissions: ["news.write", "news.publish"],
		needsSecondFactor: false,
	},
	librarian: {
		label: { id: "Pustakawan", en: "Librarian" },
		reach: "unit",
		permissions: ["library.keep"],
		needsSecondFactor: false,
	},
	"rights-intake": {
		label: {
			id: "Petugas penerima laporan",
			en: "Officer who receives reports",
		},
		reach: "unit",
		permissions: ["rights.receive"],
		needsSecondFactor: true,
	},
	"rights-examiner": {
		label: { id: "Pemeriksa", en: "Examiner" },
		reach: "unit",
		permissions: ["rights.examine"],
		needsSecondFactor: true,
	},
	"key-holder": {
		label: { id: "Pemegang kunci", en: "Key holder" },
		reach: "nation",
		permissions: ["rights.hold-key"],
		needsSecondFactor: true,
	},
	"data-protection": {
		label: {
			id: "Petugas pelindungan data",
			en: "Data protection officer",
		},
		reach: "nation",
		permissions: ["personal-data.handle"],
		needsSecondFactor: true,
	},
	auditor: {
		label: { id: "Auditor", en: "Auditor" },
		reach: "nation",
		permissions: ["assessment.read", "trail.read", "evidence.unseal"],
		needsSecondFactor: true,
	},
	administrator: {
		label: { id: "Administrator", en: "Administrator" },
		reach: "nation",
		permissions: [
			"assessment.read",
			"identity.manage",
			"units.manage",
			"instruments.publish",
			"calendar.manage",
			"settings.manage",
			"trail.read",
		],
		needsSecondFactor: true,
	},
} as const satisfies Record<string, Role>;

export type RoleCode = keyof typeof roles;

export const isRole = (text: string): text is RoleCode =>
	Object.hasOwn(roles, text);

export const roleNamed = (code: RoleCode): Role => roles[code];

/**
 * Whether the role can be held for one programme only. Rights over the whole house are asked without a
 * programme, so a role that brings one of them would reach further than its words.
 */
export const fitsOneProgramme = (code: RoleCode): boolean =>
	roleNamed(code).permissions.every((right) =>
		/^(assessment|evidence|targets|guidance|surveys|actions|accommodations|complaints|requests|news)\./.test(
			right,
		),
	);
