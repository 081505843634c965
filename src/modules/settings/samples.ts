import { type Context, withActor } from "#platform/context.ts";
import { settingsNow } from "./queries.ts";
import { saveSettings } from "./save-settings.ts";
import { noValues, type SettingValues } from "./settings.ts";

/** Clearly invented: nobody lives there, and nobody answers. */
export const sampleSettings: SettingValues = {
	...noValues,
	"organisation-id": "Kantor Contoh Rangkul (peragaan)",
	"organisation-en": "Rangkul Sample Office (demonstration)",
	website: "https://kantor-contoh.example",
	address: "Jalan Contoh Nomor 0\nKota Misal 00000",
	phone: "(021) 000 0000",
	email: "halo@kantor-contoh.example",
	"hours-id": "Senin sampai Jumat, 08.00 sampai 16.00 WIB. Ini jam contoh.",
	"hours-en": "Monday to Friday, 8:00 to 16:00 WIB. These hours are a sample.",
	"privacy-office": "Bagian Data Kantor Contoh",
	"privacy-address": "Jalan Contoh Nomor 0\nKota Misal 00000",
	"privacy-email": "data@kantor-contoh.example",
	"accessibility-office": "Meja Akses Kantor Contoh",
	"accessibility-phone": "(021) 000 0001",
	"accessibility-email": "akses@kantor-contoh.example",
	"caretaker-name": "Tim Sistem Kantor Contoh",
	"caretaker-email": "sistem@kantor-contoh.example",
};

/** Says who runs the demonstration; does nothing when something is said already. */
export async function seedSettings(cx: Context): Promise<void> {
	const { number } = await settingsNow(cx);
	if (number > 0) return;
	const saved = await saveSettings(asAdministrator(cx), 0, sampleSettings);
	if (!saved.ok)
		throw new Error(
			`the sample settings were refused: ${saved.problem.reason}`,
		);
}

const asAdministrator = (cx: Context): Context =>
	withActor(cx, {
		id: null,
		name: "Contoh",
		kind: "system",
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
