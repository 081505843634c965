import { type Language, languages } from "#kernel/text.ts";
import { Button } from "#ui/form/index.ts";
import type { View } from "#ui/view.ts";
import { inLanguage } from "#ui/view.ts";

/** The button that asks for the same page in another language. */
export const otherLanguage = "bahasa";

/**
 * The survey in the other language, with everything that was answered. After the button that sends: the first of a form
 * is what the enter key presses. Said in the language that it leads to.
 */
export const OtherLanguage = ({
	view,
	path,
}: {
	readonly view: View;
	/** Of the survey, without language. */
	readonly path: string;
}) => (
	<other-language>
		{languages
			.filter((lang) => lang !== view.lang)
			.map((lang) => (
				<p lang={lang}>
					<Button
						kind="quiet"
						name={otherLanguage}
						value={lang}
						formaction={inLanguage(lang, path)}
					>
						{says[lang]}
					</Button>
				</p>
			))}
	</other-language>
);

const says: Readonly<Record<Language, string>> = {
	id: "Lanjut dalam bahasa Indonesia",
	en: "Go on in English",
};
