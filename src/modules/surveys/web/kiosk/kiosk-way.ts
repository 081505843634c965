import { isWorkDevice } from "#identity";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import type { AskedSurvey, Channel } from "../../index.ts";
import { fromOf } from "../answering/take-answer.ts";
import { isKiosk } from "./kiosk-device.ts";

/** How an answer of this page comes in. */
export interface KioskWay {
	readonly channel: Channel;
	readonly from: string | null;
	readonly staff: boolean;
}

/**
 * On a shared screen that the unit set up many answers of one device are as they should be, and staff is who says so,
 * whoever is signed in. Anywhere else this page is a form like the one for home.
 */
export function wayOf(ask: Ask<View>, here: AskedSurvey): KioskWay {
	const saysSo = ask.form.get("sebagai") === "pegawai";
	return isKiosk(ask, here)
		? { channel: "kiosk", from: null, staff: saysSo }
		: {
				channel: "home",
				from: fromOf(ask.request),
				staff: saysSo || isWorkDevice(ask.request),
			};
}
