import { LinkButton } from "#ui/form/index.ts";
import { Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { quarterAddress } from "../../index.ts";
import { quarterName } from "./trend-figure.tsx";

interface PublicationProps {
	readonly view: View;
	readonly unit: string;
	readonly instrument: string;
	readonly year: number;
	/** Closed quarters that are told, oldest first. */
	readonly quarters: readonly { readonly period: number }[];
}

/** To take away and to cite: the figures of this page as a file, and a page of its own for each quarter that stands. */
export const Publication = ({
	view,
	quarters,
	year,
	...here
}: PublicationProps) => {
	const { t } = view;
	return (
		<Section id="unduh" title={t("surveys.publication.title")}>
			<p>{t("surveys.publication.says")}</p>
			<p>
				<LinkButton
					href={link(view, "/survei/:unit/:instrument/hasil.csv", here, {
						tahun: String(year),
					})}
					kind="outlined"
					download
				>
					{t("surveys.publication.csv")}
				</LinkButton>
			</p>
			{quarters.length > 0 && (
				<>
					<p>{t("surveys.publication.quarters")}</p>
					<ul>
						{quarters.toReversed().map(({ period }) => (
							<li>
								<a
									href={link(
										view,
										"/survei/:unit/:instrument/hasil/:triwulan",
										{ ...here, triwulan: quarterAddress(period) },
									)}
								>
									{quarterName(view, period)}
								</a>
							</li>
						))}
					</ul>
				</>
			)}
		</Section>
	);
};
