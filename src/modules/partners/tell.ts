import { forgetSubject, raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import type { Unit } from "#units";
import {
	type Agreement,
	alertOf,
	isWithDissolved,
	subjectKind,
} from "./agreement.ts";
import type { Organisation } from "./organisation.ts";

/** Told once more shortly before its end; a subject of its own, so that an extension takes it back. */
const endKind = "agreement-end";

const duties = ["partners.waits.dissolved", "partners.waits.ends"] as const;

export const pathOf = (
	unit: Pick<Unit, "slug">,
	{ id }: Pick<Agreement, "id">,
) => `/mitra/meja/${unit.slug}/${id}`;

/** Tells an office what its agreement asks for as it stands today; what is not asked any more is settled. Every deed ends with it. */
export async function tellOfAgreement(
	tx: Context,
	unit: Unit,
	agreement: Agreement,
	organisation: Organisation,
): Promise<void> {
	const today = dayOf(tx.now);
	const alert = alertOf(agreement, today);
	const dissolved = isWithDissolved(agreement, organisation, today);
	const asked = dissolved ? duties[0] : alert === "none" ? null : duties[1];
	const subject = { kind: subjectKind, id: agreement.id };
	for (const says of duties)
		if (says !== asked) await settle(tx, subject, says);
	const notice = {
		to: {
			permission: "actions.keep",
			unitId: unit.id,
			province: unit.province.code,
		},
		about: { title: agreement.title, partner: organisation.name },
		path: pathOf(unit, agreement),
		due: agreement.until,
	};
	if (asked) await raise(tx, { ...notice, kind: "duty", subject, says: asked });
	const last = { kind: endKind, id: agreement.id };
	if (alert === "again" && !dissolved)
		await raise(tx, {
			...notice,
			kind: "news",
			subject: last,
			says: "partners.news.ends-soon",
		});
	else await forgetSubject(tx, last);
}
