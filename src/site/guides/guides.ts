import type { RoleCode } from "#identity";
import { administrator } from "./administrator.ts";
import { assessor } from "./assessor.ts";
import { auditor } from "./auditor.ts";
import { citizen } from "./citizen.ts";
import { coach } from "./coach.ts";
import { dataProtection } from "./data-protection.ts";
import type { Guide } from "./guide.ts";
import { head } from "./head.ts";
import { keyHolder } from "./key-holder.ts";
import { librarian } from "./librarian.ts";
import { operator } from "./operator.ts";
import { overseer } from "./overseer.ts";
import { publicRelations } from "./public-relations.ts";
import { rightsExaminer } from "./rights-examiner.ts";
import { rightsIntake } from "./rights-intake.ts";
import { verifier } from "./verifier.ts";

/** One guide for everybody who may come here; a role without one does not compile. */
const guideOf: Readonly<Record<RoleCode | "citizen", Guide>> = {
	citizen,
	operator,
	head,
	coach,
	verifier,
	assessor,
	overseer,
	"public-relations": publicRelations,
	librarian,
	"rights-intake": rightsIntake,
	"rights-examiner": rightsExaminer,
	"key-holder": keyHolder,
	"data-protection": dataProtection,
	auditor,
	administrator,
};

/** In the order of the list: from the citizen to whoever looks after the house. */
export const guides: readonly Guide[] = Object.values(guideOf);

export const guideOfRole = (role: RoleCode): Guide => guideOf[role];

export const guideNamed = (slug: string): Guide | undefined =>
	guides.find((guide) => guide.slug === slug);
