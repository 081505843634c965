import { z } from "zod";
import {
	beginLaporFile,
	exportLapor,
	laporCsv,
	laporFile,
	laporJson,
	takeInLapor,
} from "#complaints";
import { holdersOf, personByUserName, rolesOfMany } from "#identity";
import type { Actor } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { dayOf, includes } from "#territory";
import { type Unit, unitBySlug } from "#units";

/** Files to LAPOR and from there by command: in the name of somebody who handles voices at the office, as on its page. */
const Asked = z.object({ unit: z.string(), as: z.string() });
const Export = Asked.extend({ form: z.enum(["csv", "json"]) });
const Import = Asked.extend({
	name: z.string(),
	base64: z.base64(),
	/** Only says what would come of it. */
	look: z.boolean(),
});

/** The file as text. */
export async function exportToLapor(by: Context, about: unknown) {
	const { form, ...asked } = Export.parse(about);
	const { cx, unit } = await atDesk(by, asked);
	const slices = await exportLapor(cx, unit);
	if (!slices) throw new Error(noHandler(asked));
	let text = "";
	for await (const part of form === "csv"
		? laporCsv(slices)
		: laporJson(slices))
		text += part;
	return { text };
}

/** What came of the file, or would: how many reports of each kind, and of those that were refused what is amiss. */
export async function importFromLapor(by: Context, about: unknown) {
	const { name, base64, look, ...asked } = Import.parse(about);
	const { cx, unit } = await atDesk(by, asked);
	const begun = await beginLaporFile(cx, unit.id, {
		name,
		bytes: new Uint8Array(Buffer.from(base64, "base64")),
	});
	if (!begun.ok)
		throw new Error(
			`The file cannot be read as one of LAPOR: ${begun.problem.reason}.`,
		);
	const where = { unitId: unit.id, id: begun.value };
	const preview = (await laporFile(cx, where))?.preview;
	if (!preview) throw new Error("The file is gone.");
	const said = (one: string) =>
		preview.rows.filter(({ verdict }) => verdict === one).length;
	const counts = {
		new: said("new"),
		changed: said("changed"),
		unchanged: said("unchanged"),
		refused: said("refused"),
	};
	const refused = preview.rows.flatMap((one) =>
		one.verdict === "refused"
			? one.problems.map(({ field, reason }) => ({
					row: one.number,
					field,
					reason,
				}))
			: [],
	);
	if (look || counts.new + counts.changed === 0)
		return { takenIn: false, ...counts, problems: refused };
	const done = await takeInLapor(cx, where, preview.seal);
	if (!done.ok)
		throw new Error(
			`The file was not taken in to its end: ${done.problem.reason}. Run the command again; what is in stays as it is.`,
		);
	return { takenIn: true, ...done.value, problems: refused };
}

/** The office, and the person with the right to its voices and to nothing else; with all posts, for what is kept from them. */
async function atDesk(
	cx: Context,
	asked: z.infer<typeof Asked>,
): Promise<{ readonly cx: Context; readonly unit: Unit }> {
	const unit = await unitBySlug(cx, asked.unit);
	if (!unit) throw new Error(`There is no unit "${asked.unit}".`);
	const person = await personByUserName(cx, asked.as);
	const permission = "complaints.handle";
	const handlers = await holdersOf(cx, { permission, unitId: unit.id });
	if (!person || !handlers.some(({ personId }) => personId === person.id))
		throw new Error(noHandler(asked));
	const today = dayOf(cx.now);
	const roles = (await rolesOfMany(cx, [person.id])).get(person.id) ?? [];
	const actor: Actor = {
		id: person.id,
		name: person.name,
		kind: "person",
		posts: roles.flatMap(({ unitId, ...span }) =>
			unitId !== null && includes(span, today) ? [unitId] : [],
		),
		grants: [
			{
				permission,
				programme: null,
				unitId: unit.id,
				reach: "unit",
				provinces: [],
			},
		],
	};
	return { cx: withActor(cx, actor), unit };
}

const noHandler = ({ unit, as }: z.infer<typeof Asked>): string =>
	`"${as}" handles no voices at "${unit}". Name somebody who does with --as.`;
