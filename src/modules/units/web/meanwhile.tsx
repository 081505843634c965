import type { Ask } from "#platform/http/route.ts";
import { Versions } from "#ui/versions.tsx";
import type { View } from "#ui/view.ts";
import type { LastChange } from "#units";
import type { Change } from "./change.ts";
import { lastChangeInWords, type Mounting } from "./mounting.ts";

/** Who was quicker, when and with what; and both versions, side by side. */
export async function meanwhile(
	{ cx, view }: Ask<View>,
	mounting: Mounting,
	last: LastChange,
	fields: ReturnType<Change["versions"]>,
) {
	const who = await lastChangeInWords(cx, view, mounting, last);
	return (
		<Versions
			view={view}
			id="dua-versi"
			by={
				who !== null && last.deed !== null
					? view.t("units.meanwhile", {
							who,
							what: view.t(`units.did.${last.deed}`),
						})
					: undefined
			}
			fields={fields}
		/>
	);
}
