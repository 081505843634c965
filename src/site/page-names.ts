import type { View } from "#ui/view.ts";
import { desk, doors, feet, manage, type Plain } from "./doors.ts";
import type { PlainPath } from "./told.ts";

/** Pages that no navigation names. */
const others: Partial<Record<PlainPath, Plain>> = {
	"/akun/faktor-kedua": "identity.account.second-factor",
	"/akun/sandi": "identity.account.change-password",
	"/kotak/agenda": "site.page.agenda",
	"/masuk/kukuhkan": "identity.again.title",
	"/masuk/lupa": "site.page.lost",
	"/panduan": "site.guides.link",
	"/perkenalan": "site.tour.link",
	"/undangan": "site.page.invitation",
};

const names: ReadonlyMap<string, Plain> = new Map([
	...Object.entries(others),
	...[
		...feet.flatMap(({ ways }) => ways),
		...manage,
		...doors(false),
		...desk,
	].map(({ path, name }) => [path, name] as const),
]);

/** A page by the word under which the navigation has it. */
export const pageName = (view: Pick<View, "t">, path: PlainPath): string => {
	const name = names.get(path);
	if (!name) throw new Error(`no navigation has a word for ${path}`);
	return view.t(name);
};
