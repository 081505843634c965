import sharp from "sharp";
import { smallOf } from "../inspection/page-picture.ts";
import { openPicture } from "../inspection/picture.ts";
import { chanceOf } from "./chance.sample.ts";
import { isCopy, likenessOf, roughFit } from "./likeness.ts";
import { bytesOfCoarse, coarseOf, keyOf, type Look, lookOf } from "./look.ts";
import { LookIndex } from "./look-index.ts";
import {
	isNearMiss,
	manyScenes,
	photograph,
	type Scene,
} from "./scenes.sample.ts";
import { greyIn, jpegOf } from "./small-picture.ts";
import { type Part, places } from "./waves.ts";

type Chance = ReturnType<typeof chanceOf>;
type Change = (png: Uint8Array, chance: Chance) => Promise<Uint8Array>;

/** What is done to a photograph on its way from one unit to another. */
export const changes: Record<string, Change> = {
	"resize to 35-80 %": async (png, chance) => {
		const { width } = await sharp(png).metadata();
		return sharp(png)
			.resize(Math.round(width * chance.between(0.35, 0.8)))
			.jpeg({ quality: 90 })
			.toBuffer();
	},
	"crop 10 %, anywhere": async (png, chance) => {
		const size = await sharp(png).metadata();
		const [width, height] = [
			Math.round(size.width * 0.9),
			Math.round(size.height * 0.9),
		];
		const left = chance.whole(0, size.width - width);
		const top = chance.whole(0, size.height - height);
		return sharp(png)
			.extract({ left, top, width, height })
			.jpeg({ quality: 90 })
			.toBuffer();
	},
	"JPEG 40": (png) => sharp(png).jpeg({ quality: 40 }).toBuffer(),
	"turn by up to 3 degrees, white corners": (png, chance) =>
		sharp(png)
			.rotate(turn(chance, 3), { background: "#fff" })
			.jpeg({ quality: 90 })
			.toBuffer(),
	"turn by up to 3 degrees, corners cut": async (png, chance) =>
		sharp(await turned(png, turn(chance, 3)))
			.jpeg({ quality: 90 })
			.toBuffer(),
	"brightness 80-90 or 110-120 %": (png, chance) => {
		const gain =
			chance.one() < 0.5 ? chance.between(0.8, 0.9) : chance.between(1.1, 1.2);
		return sharp(png).linear(gain, 0).jpeg({ quality: 90 }).toBuffer();
	},
	"turn, cut, resize, brightness and JPEG 40 at once": async (png, chance) => {
		const cut = await turned(png, turn(chance, 2));
		const { width } = await sharp(cut).metadata();
		return sharp(cut)
			.resize(Math.round(width * chance.between(0.4, 0.8)))
			.linear(chance.between(0.85, 1.15), 0)
			.jpeg({ quality: 40 })
			.toBuffer();
	},
};

const turn = (chance: Chance, most: number): number =>
	(chance.one() < 0.5 ? -1 : 1) * chance.between(0.5, most);

/** Turned, and what is left of it without empty corners. */
async function turned(png: Uint8Array, degrees: number): Promise<Buffer> {
	const size = await sharp(png).metadata();
	const whole = await sharp(png)
		.rotate(degrees, { background: "#fff" })
		.png({ compressionLevel: 1 })
		.toBuffer({ resolveWithObject: true });
	const sin = Math.abs(Math.sin((degrees * Math.PI) / 180));
	const cos = Math.cos((degrees * Math.PI) / 180);
	const share = Math.min(
		size.width / (size.width * cos + size.height * sin),
		size.height / (size.width * sin + size.height * cos),
	);
	const [width, height] = [
		Math.floor(size.width * share),
		Math.floor(size.height * share),
	];
	return sharp(whole.data)
		.extract({
			left: Math.floor((whole.info.width - width) / 2),
			top: Math.floor((whole.info.height - height) / 2),
			width,
			height,
		})
		.png({ compressionLevel: 1 })
		.toBuffer();
}

/** What came of looking for copies among scenes. */
export interface Found {
	readonly scenes: number;
	/** Scenes that have at least one near-miss. */
	readonly nearMisses: number;
	/** For each change: copies handed in, and those of them whose original was named. */
	readonly recall: Record<
		string,
		{ readonly asked: number; readonly found: number }
	>;
	/** Pairs of a picture and another photograph than its own: compared, and named all the same. */
	readonly others: { readonly pairs: number; readonly named: number };
	/** The same for pairs that are near-misses, each of them compared, whatever the index says. */
	readonly near: { readonly pairs: number; readonly named: number };
	readonly queries: number;
	/** Queries that named at least one picture that is not the same photograph. */
	readonly queriesWithFalse: number;
	/** Pairs named over all, and those of them that are true. */
	readonly named: number;
	readonly namedTrue: number;
}

/**
 * Draws scenes, changes each in every way (or in as many ways as are asked, in turn), and looks for every picture
 * among the originals.
 */
export async function lookForCopies(
	seed: number,
	count: number,
	changesEach = Object.keys(changes).length,
): Promise<Found> {
	const scenes = manyScenes(seed, count);
	const pictures: Uint8Array[] = [];
	for (const scene of scenes) pictures.push(await photograph(scene));
	const looks: Look[] = [];
	for (const picture of pictures) looks.push(await seen(picture));
	const index = new LookIndex();
	for (const [number, look] of looks.entries()) index.add(number, keyOf(look));
	// As `copiesOf` does it, without a database.
	const namedFor = (look: Look): number[] =>
		index
			.find(look, 60)
			.flatMap(({ number, place }) => {
				const [other, part] = [looks[number], places[place]];
				const rough = other && part && roughFit(look, asKept(other), part);
				return rough ? [{ number, other, rough }] : [];
			})
			.slice(0, 16)
			.flatMap(({ number, other, rough }) => {
				const likeness = likenessOf(look, other, rough);
				return likeness && isCopy(likeness) ? [number] : [];
			});
	const recall: Record<string, { asked: number; found: number }> = {};
	let [queries, queriesWithFalse, named, namedTrue, pairs] = [0, 0, 0, 0, 0];
	for (const [at, look] of looks.entries()) {
		const wrong = namedFor(look).filter((number) => number !== at);
		queries += 1;
		pairs += count - 1;
		named += wrong.length;
		if (wrong.length > 0) queriesWithFalse += 1;
	}
	for (const [way, [name, change]] of Object.entries(changes).entries()) {
		const tally = { asked: 0, found: 0 };
		recall[name] = tally;
		for (const [at, picture] of pictures.entries()) {
			if ((way + at) % Object.keys(changes).length >= changesEach) continue;
			const chance = chanceOf(seed * 31 + at + name.length * 1_000);
			const hits = namedFor(await seen(await change(picture, chance)));
			const right = hits.includes(at);
			queries += 1;
			pairs += count - 1;
			tally.asked += 1;
			tally.found += Number(right);
			named += hits.length;
			namedTrue += Number(right);
			if (hits.length > Number(right)) queriesWithFalse += 1;
		}
	}
	return {
		scenes: count,
		nearMisses: scenes.filter((one) =>
			scenes.some((other) => isNearMiss(one, other)),
		).length,
		recall,
		others: { pairs, named: named - namedTrue },
		near: comparedNear(scenes, looks),
		queries,
		queriesWithFalse,
		named,
		namedTrue,
	};
}

/** Every near-miss pair, begun at the most hopeful places: the index spares none of them. */
function comparedNear(
	scenes: readonly Scene[],
	looks: readonly Look[],
): { pairs: number; named: number } {
	let [pairs, named] = [0, 0];
	for (const [one, look] of looks.entries())
		for (const [other, theirs] of looks.entries()) {
			const [a, b] = [scenes[one], scenes[other]];
			if (!a || !b || !isNearMiss(a, b)) continue;
			const alone = new LookIndex();
			alone.add(0, keyOf(theirs));
			const [candidate] = alone.find(look, 1);
			const part = places[candidate?.place ?? 187];
			pairs += 1;
			if (part && isCopyAt(look, theirs, part)) named += 1;
		}
	return { pairs, named };
}

function isCopyAt(one: Look, other: Look, part: Part): boolean {
	const rough = roughFit(one, asKept(other), part);
	const likeness = rough && likenessOf(one, other, rough);
	return likeness !== null && isCopy(likeness);
}

const asKept = (look: Look) => coarseOf(bytesOfCoarse(look), look.ratio);

/** As the inspection sees it, and as it is found again in the database. */
export async function seenAs(
	picture: Uint8Array,
): Promise<{ readonly look: Look; readonly jpeg: Uint8Array }> {
	const { page, width, height } = await openPicture(picture);
	const { pixels } = await smallOf(page);
	const jpeg = await jpegOf(pixels);
	const look = lookOf(await greyIn(jpeg), width / height);
	if (!look) throw new Error("a scene cannot be seen");
	return { look, jpeg };
}

const seen = async (picture: Uint8Array): Promise<Look> =>
	(await seenAs(picture)).look;
