import { Facts } from "#ui/facts.tsx";
import { Notice } from "#ui/notice.tsx";
import type { View } from "#ui/view.ts";

interface BothVersionsProps {
	readonly view: View;
	readonly lines: readonly {
		readonly name: string;
		readonly theirs: string;
		readonly mine: string;
	}[];
}

/** Somebody else was faster: what they wrote beside what was typed here, where it differs. */
export const BothVersions = ({ view, lines }: BothVersionsProps) => {
	const { t } = view;
	return (
		<>
			<Notice kind="warn" title={t("library.newer")}>
				{t("library.newer.says")}
			</Notice>
			<Facts
				facts={lines
					.filter(({ theirs, mine }) => theirs !== mine)
					.map(({ name, theirs, mine }) => ({
						term: name,
						is: (
							<>
								{t("library.theirs")}: {theirs || "–"}
								<br />
								{t("library.mine")}: {mine || "–"}
							</>
						),
					}))}
			/>
		</>
	);
};
