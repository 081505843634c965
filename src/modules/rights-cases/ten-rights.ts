import type { Said } from "#kernel/text.ts";

/**
 * The ten groups of basic rights, in the order and by the headings of chapter III of UU 39/1999 (articles 9 to 66). What an
 * officer finds is one or several of them.
 */
export const tenRights = {
	life: {
		label: { id: "Hak untuk hidup", en: "Right to life" },
		articles: "9",
	},
	family: {
		label: {
			id: "Hak berkeluarga dan melanjutkan keturunan",
			en: "Right to have a family and descendants",
		},
		articles: "10",
	},
	development: {
		label: {
			id: "Hak mengembangkan diri",
			en: "Right to develop oneself",
		},
		articles: "11-16",
	},
	justice: {
		label: { id: "Hak memperoleh keadilan", en: "Right to justice" },
		articles: "17-19",
	},
	freedom: {
		label: {
			id: "Hak atas kebebasan pribadi",
			en: "Right to personal freedom",
		},
		articles: "20-27",
	},
	security: {
		label: { id: "Hak atas rasa aman", en: "Right to security" },
		articles: "28-35",
	},
	welfare: {
		label: { id: "Hak atas kesejahteraan", en: "Right to welfare" },
		articles: "36-42",
	},
	participation: {
		label: {
			id: "Hak turut serta dalam pemerintahan",
			en: "Right to take part in government",
		},
		articles: "43-44",
	},
	women: {
		label: { id: "Hak wanita", en: "Rights of women" },
		articles: "45-51",
	},
	children: {
		label: { id: "Hak anak", en: "Rights of children" },
		articles: "52-66",
	},
} as const satisfies Record<
	string,
	{ readonly label: Said; readonly articles: string }
>;

export type RightCode = keyof typeof tenRights;
export const isRight = (text: string): text is RightCode =>
	Object.hasOwn(tenRights, text);
