import { say } from "#kernel/text.ts";
import { raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { type Action, hasLostOwner, isUnowned } from "./action.ts";
import { hasEnded } from "./lifecycle.ts";
import { ownersIn } from "./people-of-unit.ts";
import { actionsOf } from "./store.ts";

/** Tells the owner what waits for them now; whatever was asked before is done. Every deed ends with it. */
export async function tellOwner(
	tx: Context,
	unit: Unit,
	action: Action,
): Promise<void> {
	await settle(tx, subjectOf(action));
	if (hasEnded(action.state) || !action.ownerId || !action.dueOn) return;
	await raise(tx, {
		to: { personId: action.ownerId },
		kind: "duty",
		subject: subjectOf(action),
		says: "actions.waits",
		about: aboutOf(unit, action),
		path: pathOf(unit, action),
		due: action.dueOn,
	});
}

/** One duty of the unit for all its actions that nobody can begin with. */
export async function tellOfUnowned(tx: Context, unit: Unit): Promise<void> {
	const n = (await actionsOf(tx, unit.id)).filter(isUnowned).length;
	await tellUnit(tx, unit, "actions-unowned", "actions.waits-owner", n);
}

/** One duty of the unit for all its actions whose owner has left. */
export async function tellOfLeft(tx: Context, unit: Unit): Promise<void> {
	const owners = await ownersIn(tx, placeOf(unit));
	const n = (await actionsOf(tx, unit.id)).filter((action) =>
		hasLostOwner(action, owners),
	).length;
	await tellUnit(tx, unit, "actions-left", "actions.waits-new-owner", n);
}

async function tellUnit(
	tx: Context,
	unit: Unit,
	kind: string,
	says: string,
	n: number,
): Promise<void> {
	const subject = { kind, id: unit.id };
	if (n === 0) return settle(tx, subject);
	await raise(tx, {
		to: { permission: "actions.keep", ...placeOf(unit) },
		kind: "duty",
		subject,
		says,
		about: { n, unit: unit.name },
		path: `/tindak-lanjut/${unit.slug}`,
	});
}

const placeOf = (unit: Unit) => ({
	unitId: unit.id,
	province: unit.province.code,
});

export const subjectOf = ({ id }: Pick<Action, "id">) => ({
	kind: "action",
	id,
});

export const aboutOf = (unit: Unit, { title }: Action) => ({
	title: say(title, "id"),
	unit: unit.name,
});

export const pathOf = (unit: Unit, { id }: Pick<Action, "id">): string =>
	`/tindak-lanjut/${unit.slug}/${id}`;
