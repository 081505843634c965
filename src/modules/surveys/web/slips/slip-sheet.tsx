import type { Service } from "#catalogue";
import { say } from "#kernel/text.ts";
import { dayBefore } from "#territory";
import { date } from "#ui/format.ts";
import { NoPrint } from "#ui/layout/parts.tsx";
import { PrintSheet } from "#ui/layout/print-sheet.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { QrCode } from "#ui/qr-code.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { SlipsIssued, Survey } from "../../index.ts";

interface SlipSheetProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly service: Service | null;
	readonly issued: SlipsIssued;
	/** Where the site is reached from outside. */
	readonly origin: string;
}

/** The slips, to be cut apart: they stand here, and nowhere else ever again. */
export const SlipSheet = (props: SlipSheetProps) => {
	const { view, unit, survey, issued } = props;
	const { t } = view;
	const title = t("surveys.slips.sheet", { n: issued.codes.length });
	return (
		<PrintSheet
			view={view}
			title={title}
			staff
			back={{
				name: t("surveys.slips.back"),
				href: link(view, "/survei/:unit/:instrument/karcis", {
					unit: unit.slug,
					instrument: survey.instrument,
				}),
			}}
		>
			<NoPrint>
				<h1>{title}</h1>
				<Notice kind="warn" title={t("surveys.slips.sheet.once")}>
					{t("surveys.slips.sheet.says")}
				</Notice>
			</NoPrint>
			<ul class="plain slips">
				{issued.codes.map((code) => (
					<Slip {...props} code={code} />
				))}
			</ul>
		</PrintSheet>
	);
};

const Slip = ({
	view,
	unit,
	service,
	issued,
	origin,
	code,
}: SlipSheetProps & { readonly code: string }) => {
	const { t, lang } = view;
	// Behind the mark: browsers keep that part to themselves.
	const address = `${origin}/survei/karcis`;
	const host = origin.replace(/^https?:\/\//, "");
	return (
		<li>
			<QrCode
				text={`${address}#K${code.replaceAll(" ", "")}`}
				label={t("surveys.slips.qr")}
				small
			/>
			<div>
				<p>
					<strong>{t("surveys.slips.ask")}</strong>
				</p>
				<p class="meta">
					{service ? `${say(service.name, lang)}, ${unit.name}` : unit.name}
				</p>
				<p class="slip-code">{code}</p>
				<p class="meta">
					{t("surveys.slips.how", {
						address: `${host}/survei/karcis`,
						day: date(lang, dayBefore(issued.expiresOn)),
					})}{" "}
					{t("surveys.slips.then", { address: `${host}/tindak-lanjut` })}
				</p>
			</div>
		</li>
	);
};
