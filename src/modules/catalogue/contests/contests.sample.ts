import { samplePicture } from "#evidence/samples";
import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { dayOf } from "#territory";
import { unitId } from "#units/samples";
import { sampleContestedId } from "../facilities/facilities.sample.ts";
import { catalogueIn } from "../tables.ts";
import { tellVoice } from "./tell-voice.ts";

/** An objection that waits for its answer. */
export const sampleVoiceId = "00000000-0000-4000-8000-0000000fa521";

/** Somebody found the seats of an office full of files, with a photo; does nothing where it is there. */
export async function seedVoices(cx: Context): Promise<void> {
	const unit = unitId("kanwil-kemenkum-ntt");
	const there = await catalogueIn(cx.db)
		.selectFrom("catalogue.contest")
		.select("id")
		.where("unit_id", "=", unit)
		.where("id", "=", sampleVoiceId)
		.executeTakeFirst();
	if (there) return;
	const { sha256 } = await cx.files.keep(new Uint8Array(samplePicture()));
	let first = true;
	const newId = () => {
		if (!first) return cx.newId();
		first = false;
		return sampleVoiceId;
	};
	const done = await tellVoice(
		{ ...withActor(cx, citizen), newId },
		{ unitId: unit, id: sampleContestedId },
		{
			basedOn: 1,
			teller: new Uint8Array(32),
			voice: {
				says: "contests",
				words: "Kursinya dipakai menumpuk map. Saya menunggu sambil berdiri.",
				photo: sha256,
				photoShows: "Dua kursi tunggu penuh tumpukan map.",
				seenOn: dayOf(cx.now),
			},
		},
	);
	if (!done.ok)
		throw new Error(`a sample deed was refused: ${done.problem.reason}`);
}
