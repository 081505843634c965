import { say } from "#kernel/text.ts";
import { LinkButton } from "#ui/form/index.ts";
import { Meta, Row, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { type Offer, type RequestFigures, ruleOf } from "../index.ts";

/** On the page of a service: that it can be asked for here, what was promised, and how it went. Nothing where it cannot. */
export const AskHere = ({
	view,
	unit,
	offers,
}: {
	readonly view: View;
	/** The office by its word in addresses. */
	readonly unit: string;
	readonly offers: readonly {
		readonly offer: Offer;
		readonly figures: RequestFigures | null;
	}[];
}) => {
	const { t, lang } = view;
	return offers.length === 0 ? null : (
		<Section id="ajukan" title={t("requests.here.title")}>
			{offers.map(({ offer, figures }) => (
				<>
					<Row>
						<LinkButton
							href={link(view, "/permohonan/:service/ke/:unit", {
								service: offer.procedure,
								unit,
							})}
						>
							{t("requests.here.ask", {
								what: say(ruleOf(offer.procedure).title, lang),
							})}
						</LinkButton>
					</Row>
					{offer.promisedDays !== null && (
						<p>{t("requests.about.promised", { n: offer.promisedDays })}</p>
					)}
					{figures && (
						<Meta>
							{t("requests.here.figures", {
								ended: figures.ended,
								granted: figures.granted,
								refused: figures.refused,
							})}{" "}
							{figures.promised > 0 &&
								t("requests.here.in-time", {
									n: figures.inTime,
									of: figures.promised,
								})}{" "}
							{figures.late > 0 && t("requests.here.late", { n: figures.late })}
						</Meta>
					)}
				</>
			))}
		</Section>
	);
};
