import {
	AssessmentMoved,
	AssessmentTakenBack,
	assessmentMoved,
	assessmentTakenBack,
	isPublic,
} from "#assessments";
import { isPublished, itemById, NewsMoved, newsMoved } from "#news";
import {
	VersionMade,
	versionMade,
	versionOf,
	versionTakenBack,
} from "#open-data";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { to } from "#ui/paths.ts";
import { unitById } from "#units";
import { dropWaiting, forgetTold, tellPublic } from "#webhooks";

/**
 * What everybody may read since just now, told to other programs: results, news, and data that changed. Each names where it is
 * read, and says nothing of it. Results that were brought along from past years are told to nobody: they are no news.
 */
export const tellingPrograms: readonly Subscriber[] = [
	{
		to: assessmentMoved,
		receive: (tx, body) => tellResult(tx, AssessmentMoved.parse(body)),
	},
	{
		to: assessmentTakenBack,
		receive: (tx, body) =>
			forgetTold(tx, AssessmentTakenBack.parse(body).assessmentId),
	},
	{ to: newsMoved, receive: (tx, body) => tellNews(tx, NewsMoved.parse(body)) },
	{
		to: versionMade,
		receive: (tx, body) => tellVersion(tx, VersionMade.parse(body)),
	},
	{
		to: versionTakenBack,
		receive: (tx, body) => tellTakenBack(tx, VersionMade.parse(body)),
	},
];

async function tellResult(tx: Context, moved: AssessmentMoved): Promise<void> {
	if (!isPublic(moved) || moved.brought) return;
	const unit = await unitById(tx, moved.unitId);
	if (!unit) return;
	await tellPublic(tx, {
		id: `result.changed.${moved.assessmentId}.${Date.parse(moved.at)}`,
		type: "result.changed",
		data: {
			id: moved.assessmentId,
			instrument: moved.instrument,
			year: String(moved.year),
			unit: unit.slug,
			state: moved.state,
			page: `${tx.origin}${to("/hasil/:instrument/:year", {
				instrument: moved.instrument,
				year: String(moved.year),
			})}`,
		},
	});
}

async function tellNews(
	tx: Context,
	{ unitId, itemId }: NewsMoved,
): Promise<void> {
	const item = await itemById(tx, { unitId, id: itemId });
	const unit = await unitById(tx, unitId);
	if (!item || !unit || !isPublished(item)) return;
	const id = item.slug;
	if (item.state === "withdrawn") {
		await forgetTold(tx, id);
		await tellPublic(tx, {
			id: `news.withdrawn.${id}`,
			type: "news.withdrawn",
			data: { id },
		});
		return;
	}
	const deed = item.correctedAt === null ? "published" : "corrected";
	const at = item.correctedAt ?? item.publishedAt;
	await tellPublic(tx, {
		id: `news.${deed}.${id}.${at.getTime()}`,
		type: `news.${deed}`,
		data: {
			id,
			unit: unit.slug,
			lang: item.lang,
			page: `${tx.origin}${to("/berita/:slug", { slug: id })}`,
		},
	});
}

async function tellVersion(tx: Context, version: VersionMade): Promise<void> {
	const { dataset, day } = version;
	if ((await versionOf(tx, dataset, day))?.withdrawn) return;
	await tellPublic(tx, {
		id: changed(version),
		type: "data.changed",
		data: { id: dataset, day, page: pageOf(tx, version) },
	});
}

/** Whoever copied the files hears that they must be deleted; whoever did not yet is not led to what is gone. */
async function tellTakenBack(tx: Context, version: VersionMade): Promise<void> {
	const { dataset, day } = version;
	await dropWaiting(tx, changed(version));
	await tellPublic(tx, {
		id: `data.withdrawn.${dataset}.${day}`,
		type: "data.withdrawn",
		data: { id: dataset, day, page: pageOf(tx, version) },
	});
}

const changed = ({ dataset, day }: VersionMade): string =>
	`data.changed.${dataset}.${day}`;

const pageOf = ({ origin }: Context, { dataset, day }: VersionMade): string =>
	`${origin}${to("/data/:dataset/:version", { dataset, version: day })}`;
