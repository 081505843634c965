import { type Context, withActor } from "#platform/context.ts";
import { saveSettings, settingsNow } from "#settings";

/** The installation sets from how many people on something is told; "" is what the program brings. */
export async function setFewest(cx: Context, fewest: string): Promise<boolean> {
	const admin = withActor(cx, {
		id: "pengelola",
		name: "Pengelola contoh",
		kind: "person",
		grants: [
			{
				permission: "settings.manage",
				programme: null,
				unitId: null,
				reach: "nation",
				provinces: [],
			},
		],
	});
	const { number, values } = await settingsNow(cx);
	const saved = await saveSettings(admin, number, {
		...values,
		"fewest-told": fewest,
	});
	return saved.ok;
}
