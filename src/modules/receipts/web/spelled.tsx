import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";
import { spelling } from "./spelling.ts";

/** Group by group, as one reads it to somebody over a telephone or beside a counter. */
export const Spelled = ({
	view,
	code,
	open,
}: {
	readonly view: View;
	readonly code: string;
	/** It is read out now. */
	readonly open?: boolean;
}) => (
	<Fold summary={view.t("receipts.sheet.spell")} open={open === true}>
		<ol>
			{code.split(" ").map((group) => (
				<li>{[...group].map((sign) => said(view, sign)).join(", ")}</li>
			))}
		</ol>
	</Fold>
);

/** A digit by its name, a letter with its word. */
const said = ({ t, lang }: View, sign: string): string => {
	const word = spelling[lang][sign] ?? sign;
	return /[A-Z]/.test(sign)
		? t("receipts.sheet.spell.letter", { sign, word })
		: word;
};
