import type { Context } from "#platform/context.ts";
import type { Dimension, Period } from "#surveys";
import { groupsOf } from "../cell.ts";
import { equityIn } from "../tables.ts";
import type { Voice } from "./voice.ts";

/** What was told of one dimension at one place in one period, in the order of the groups. */
export async function voicesTold(
	cx: Context,
	dimension: Dimension,
	period: Period,
	province: string | null,
): Promise<Voice[]> {
	const rows = await voices(cx)
		.where("dimension", "=", dimension)
		.where("period", "=", period)
		.where("province", "=", province ?? "")
		.execute();
	const order = groupsOf(dimension);
	return rows
		.map(asVoice)
		.sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

/** Everything that was ever told or hidden of them, for a file: some hundred rows a quarter. */
export const everyVoice = async (cx: Context): Promise<Voice[]> =>
	(
		await voices(cx)
			.orderBy("dimension")
			.orderBy("period")
			.orderBy("province")
			.orderBy("grp")
			.execute()
	).map(asVoice);

const voices = (cx: Context) =>
	equityIn(cx.db).selectFrom("equity.voice").selectAll();

const asVoice = ({
	dimension,
	province,
	grp,
	in_time,
	median_days,
	...rest
}: Awaited<
	ReturnType<ReturnType<typeof voices>["execute"]>
>[number]): Voice => ({
	...rest,
	dimension: dimension as Dimension,
	province: province === "" ? null : province,
	group: grp,
	inTime: in_time,
	medianDays: median_days,
});
