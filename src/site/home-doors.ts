import type { IconName } from "#ui/icon.tsx";
import type { Plain } from "./doors.ts";

export interface DoorWay {
	readonly path: string;
	readonly icon: IconName;
	readonly title: Plain;
	readonly says: Plain;
}

/** More do not fit on the first screen of a telephone. */
const mostDoors = 5;
/** These give way first: the navigation and the footer lead there too. */
const spare = ["/unit", "/sertifikat", "/survei", "/masuk"];

/** The doors of the home page that open, in order. */
export const doorsShown = (
	opens: (door: DoorWay) => boolean,
): readonly DoorWay[] => {
	const open = doors.filter(opens);
	const gone = spare.slice(0, Math.max(0, open.length - mostDoors));
	return open.filter(({ path }) => !gone.includes(path));
};

/** A door that leads nowhere yet is absent, not grey: it appears with its page. */
const doors: readonly DoorWay[] = [
	{
		path: "/layanan",
		icon: "people",
		title: "site.home.door.services",
		says: "site.home.door.services.says",
	},
	{
		path: "/permohonan",
		icon: "file",
		title: "site.home.door.requests",
		says: "site.home.door.requests.says",
	},
	{
		path: "/pengaduan",
		icon: "chat",
		title: "site.home.door.complain",
		says: "site.home.door.complain.says",
	},
	{
		path: "/lapor-aman",
		icon: "shield",
		title: "site.home.door.report",
		says: "site.home.door.report.says",
	},
	{
		path: "/survei",
		icon: "chat",
		title: "site.home.door.surveys",
		says: "site.home.door.surveys.says",
	},
	{
		path: "/hasil",
		icon: "table",
		title: "site.home.door.results",
		says: "site.home.door.results.says",
	},
	{
		path: "/sertifikat",
		icon: "file",
		title: "site.door.certificates",
		says: "site.home.door.certificates.says",
	},
	{
		path: "/unit",
		icon: "route",
		title: "site.home.door.units",
		says: "site.home.door.units.says",
	},
	{
		path: "/masuk",
		icon: "key",
		title: "site.door.signin",
		says: "site.home.door.signin.says",
	},
];
