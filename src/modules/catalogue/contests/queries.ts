import type { Context } from "#platform/context.ts";
import { asDay, asDayOrNull } from "#territory";
import type { FacilityKey } from "../facilities/record-check.ts";
import { catalogueIn } from "../tables.ts";
import {
	type Saying,
	type Voice,
	type VoiceState,
	voiceLimits,
	type WordsAre,
} from "./voice.ts";

/** What people said of a facility, the last first; of all checks, so that nothing is gone when somebody looks again. */
export async function voicesAbout(
	cx: Context,
	{ unitId, id }: FacilityKey,
): Promise<readonly Voice[]> {
	const rows = await voiceRows(cx)
		.where("unit_id", "=", unitId)
		.where("facility_id", "=", id)
		.orderBy("at_check", "desc")
		.orderBy("told_on", "desc")
		.orderBy("id")
		.limit(voiceLimits.shown)
		.execute();
	return rows.map(asVoice);
}

export async function voiceById(
	cx: Context,
	{ unitId, id }: { readonly unitId: string; readonly id: string },
): Promise<Voice | null> {
	const row = await voiceRows(cx)
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? asVoice(row) : null;
}

const voiceRows = (cx: Context) =>
	catalogueIn(cx.db)
		.selectFrom("catalogue.contest")
		.select([
			"unit_id",
			"facility_id",
			"id",
			"at_check",
			"says",
			"words",
			"photo_as",
			"photo_shows",
			"state",
			"words_are",
			"answer",
			asDay("seen_on").as("seenOn"),
			asDayOrNull("answered_on").as("answeredOn"),
		]);

type Row = Awaited<ReturnType<ReturnType<typeof voiceRows>["execute"]>>[number];

const asVoice = (row: Row): Voice => ({
	unitId: row.unit_id,
	facilityId: row.facility_id,
	id: row.id,
	atCheck: row.at_check,
	says: row.says as Saying,
	words: row.words,
	photo: row.photo_as,
	photoShows: row.photo_shows,
	seenOn: row.seenOn,
	state: row.state as VoiceState,
	wordsAre: row.words_are as WordsAre,
	answer: row.answer,
	answeredOn: row.answeredOn,
});
