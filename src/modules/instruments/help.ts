import type { Context } from "#platform/context.ts";
import { instrumentsIn } from "./tables.ts";

/** A question that units had at an indicator, and its reviewed answer: of one version of an instrument. */
export interface HelpText {
	readonly id: string;
	readonly instrument: string;
	readonly code: string;
	readonly version: number;
	readonly question: string;
	readonly answer: string;
	/** How many units had it. */
	readonly units: number;
	readonly at: Date;
}

/** Everything that was answered in one version of an instrument; what more units asked comes first. */
export const helpOf = (
	cx: Context,
	instrument: string,
): Promise<readonly HelpText[]> =>
	helpRows(cx)
		.where("help.instrument", "=", instrument)
		.orderBy("help.units", "desc")
		.orderBy("help.id")
		.execute();

/** The same at one indicator. */
export const helpAt = (
	cx: Context,
	instrument: string,
	code: string,
): Promise<readonly HelpText[]> =>
	helpRows(cx)
		.where("help.instrument", "=", instrument)
		.where("help.code", "=", code)
		.orderBy("help.units", "desc")
		.orderBy("help.id")
		.execute();

export const helpById = async (
	cx: Context,
	id: string,
): Promise<HelpText | null> =>
	(await helpRows(cx).where("help.id", "=", id).executeTakeFirst()) ?? null;

/** One wording of a help text. */
export interface HelpWording {
	readonly helpId: string;
	readonly version: number;
	readonly question: string;
	readonly answer: string;
	readonly at: Date;
}

/** Every wording of these help texts, the newest first. */
export const wordingsOf = async (
	cx: Context,
	ids: readonly string[],
): Promise<readonly HelpWording[]> =>
	ids.length === 0
		? []
		: instrumentsIn(cx.db)
				.selectFrom("instruments.help_version")
				.select(["help_id as helpId", "version", "question", "answer", "at"])
				.where("help_id", "in", [...ids])
				.orderBy("help_id")
				.orderBy("version", "desc")
				.execute();

const helpRows = (cx: Context) =>
	instrumentsIn(cx.db)
		.selectFrom("instruments.help as help")
		.innerJoin("instruments.help_version as said", (join) =>
			join
				.onRef("said.help_id", "=", "help.id")
				.onRef("said.version", "=", "help.version"),
		)
		.where("help.ended_at", "is", null)
		.select([
			"help.id",
			"help.instrument",
			"help.code",
			"help.version",
			"help.units",
			"said.question",
			"said.answer",
			"said.at",
		]);

/** Puts a reviewed answer at an indicator; with the id of one that is there, its next wording. Answers its id. */
export async function keepHelp(
	tx: Context,
	{
		id,
		instrument,
		code,
		question,
		answer,
	}: Pick<HelpText, "instrument" | "code" | "question" | "answer"> & {
		readonly id: string | null;
	},
): Promise<string> {
	const before = id === null ? null : await helpById(tx, id);
	const helpId = before?.id ?? tx.newId();
	const version = (before?.version ?? 0) + 1;
	const { db } = tx;
	if (before)
		await instrumentsIn(db)
			.updateTable("instruments.help")
			.set({ version })
			.where("id", "=", helpId)
			.execute();
	else
		await instrumentsIn(db)
			.insertInto("instruments.help")
			.values({
				id: helpId,
				instrument,
				code,
				version,
				units: 0,
				ended_at: null,
				why_ended: null,
			})
			.execute();
	await instrumentsIn(db)
		.insertInto("instruments.help_version")
		.values({
			help_id: helpId,
			version,
			question,
			answer,
			by_id: tx.actor.id,
			at: tx.now,
		})
		.execute();
	return helpId;
}

/** Says how many units had the question; whoever knows counts. */
export const countAsked = async (
	tx: Context,
	id: string,
	units: number,
): Promise<void> =>
	void (await instrumentsIn(tx.db)
		.updateTable("instruments.help")
		.set({ units })
		.where("id", "=", id)
		.execute());

/** Takes a help text back: from now on it is on no page. Its wordings stay on record. */
export const endHelp = async (
	tx: Context,
	id: string,
	why: string,
): Promise<void> =>
	void (await instrumentsIn(tx.db)
		.updateTable("instruments.help")
		.set({ ended_at: tx.now, why_ended: why })
		.where("id", "=", id)
		.execute());
