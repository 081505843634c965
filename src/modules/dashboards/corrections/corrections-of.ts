import { itemsCorrected, wordingsOf } from "#news";
import type { Context } from "#platform/context.ts";
import { type ChangedResult, changedResults } from "#standings";
import { unitNamesOf } from "#units";

interface At {
	readonly at: Date;
	readonly unitId: string;
	readonly unit: { readonly slug: string; readonly name: string };
}

/** A result that changed after its decision, or news that was corrected. */
export type Correction = At &
	(
		| ({ readonly kind: "result" } & Omit<ChangedResult, "at" | "unitId">)
		| {
				readonly kind: "news";
				readonly slug: string;
				readonly title: string;
		  }
	);

/** What was corrected in a year, by the clock of the capital, the newest first. */
export async function correctionsOf(
	cx: Context,
	year: number,
): Promise<readonly Correction[]> {
	const span = {
		from: new Date(`${year}-01-01T00:00:00+07:00`),
		until: new Date(`${year + 1}-01-01T00:00:00+07:00`),
	};
	const found = [
		...(await changedResults(cx, span)).map((one) => ({
			kind: "result" as const,
			...one,
		})),
		...(await ofNews(cx, span)),
	];
	const units = await unitNamesOf(
		cx,
		found.map(({ unitId }) => unitId),
	);
	return found
		.flatMap((one) => {
			const unit = units.get(one.unitId);
			return unit ? [{ ...one, unit }] : [];
		})
		.sort((a, b) => b.at.getTime() - a.at.getTime());
}

async function ofNews(
	cx: Context,
	span: { readonly from: Date; readonly until: Date },
) {
	const found = [];
	for (const item of await itemsCorrected(cx, span))
		for (const { saidAt, wasWrong } of await wordingsOf(cx, item))
			if (wasWrong !== "" && saidAt >= span.from && saidAt < span.until)
				found.push({
					kind: "news" as const,
					at: saidAt,
					unitId: item.unitId,
					slug: item.slug,
					title: item.title,
				});
	return found;
}
