import type { AnswerKindFile, GateFile, InstrumentFile } from "../format.ts";
import type { StageActor, StageKind } from "../stages.ts";
import { type Both, both } from "./field.ts";

type Words<Code extends string> = Readonly<Record<Code, Both>>;

/** The closed lists of the format in the words of a spreadsheet. The compiler asks for every word of the format. */
export const statusWords: Words<InstrumentFile["status"]> = {
	draft: both("rancangan", "draft"),
	published: both("terbit", "published"),
};

export const useWords: Words<InstrumentFile["use"]> = {
	assessment: both("penilaian", "assessment"),
	survey: both("survei", "survey"),
};

export const roundingWords: Words<InstrumentFile["rounding"]["when"]> = {
	"at-the-end": both("di akhir", "at the end"),
	"at-every-level": both("di setiap tingkat", "at every level"),
};

export const missingWords: Words<NonNullable<InstrumentFile["whenMissing"]>> = {
	"no-score": both("tidak ada nilai", "no score"),
	"score-the-rest": both("hitung yang terisi", "score the rest"),
};

export const aggregateWords: Words<NonNullable<InstrumentFile["aggregate"]>> = {
	mean: both("rata-rata berbobot", "weighted mean"),
	sum: both("jumlah", "sum"),
	minimum: both("nilai terendah", "lowest"),
};

export const weightWords: Words<
	NonNullable<InstrumentFile["weights"]>["kind"]
> = {
	printed: both("tercetak", "printed"),
	equal: both("sama rata", "equal"),
};

type BandTable = Exclude<InstrumentFile["bands"], string>;

export const holeWords: Words<BandTable["holes"]> = {
	none: both("tanpa celah", "no holes"),
	"known-in-source": both("celah dari sumber", "holes in the source"),
	"not-known": both("batas lain tidak diketahui", "other limits not known"),
};

/** Whether limits of the predicate are known at all; the limits stand in their own sheet. */
export const knownWords: Words<"not-known" | "listed"> = {
	"not-known": both("tidak diketahui", "not known"),
	listed: both("ada di lembar Rentang", "in the sheet Bands"),
};

export const answerWords: Words<AnswerKindFile["kind"]> = {
	choice: both("pilihan", "choice"),
	"yes-no": both("ya atau tidak", "yes or no"),
	scale: both("tingkat", "scale"),
	cumulative: both("tingkat berjenjang", "cumulative levels"),
	number: both("angka", "number"),
	ratio: both("rasio", "ratio"),
	count: both("cacah", "count"),
	"multi-select": both("pilih beberapa", "choose several"),
	evidence: both("bukti saja", "evidence only"),
};

type Measured = Extract<AnswerKindFile, { kind: "number" }>;

export const directionWords: Words<Measured["direction"]> = {
	"higher-is-better": both("makin tinggi makin baik", "higher is better"),
	"lower-is-better": both("makin rendah makin baik", "lower is better"),
};

type NodeFile = InstrumentFile["nodes"][number];

export const skipWords: Words<NonNullable<NodeFile["notApplicable"]>> = {
	allowed: both("boleh", "allowed"),
	refused: both("tidak boleh", "refused"),
};

export const measureWords: Words<NonNullable<NodeFile["measures"]>> = {
	structure: both("struktur", "structure"),
	process: both("proses", "process"),
	result: both("hasil", "result"),
};

export const stageWords: Words<StageKind> = {
	readiness: both("kesiapan", "readiness"),
	request: both("permohonan", "request"),
	declaration: both("pencanangan", "declaration"),
	development: both("pembangunan", "development"),
	evaluation: both("evaluasi", "evaluation"),
	"self-assessment": both("penilaian mandiri", "self-assessment"),
	verification: both("verifikasi", "verification"),
	decision: both("penetapan", "decision"),
	supervision: both("pengawasan", "supervision"),
};

export const actorWords: Words<StageActor> = {
	"unit-head": both("kepala unit", "head of the unit"),
	"unit-operator": both("operator unit", "unit operator"),
	"region-head": both("kepala kantor wilayah", "head of the regional office"),
	"region-operator": both("operator kantor wilayah", "regional operator"),
	verifier: both("verifikator", "verifier"),
	assessor: both("penilai pusat", "central assessor"),
	minister: both("menteri", "minister"),
	respondent: both("responden", "respondent"),
};

export const gateWords: Words<GateFile["kind"]> = {
	minimum: both("nilai paling sedikit", "at least"),
	"must-have": both("harus ada", "must have"),
	veto: both("gagal bila terjadi", "veto"),
};

export const yesNo: Words<"yes" | "no"> = {
	yes: both("ya", "yes"),
	no: both("tidak", "no"),
};
