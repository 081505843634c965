import { routeTable } from "./route-table.ts";

/** Addresses of modules that are still being built. To be emptied. */
const awaited = [
	"/akun", "/akun/faktor-kedua", "/akun/sandi", "/akun/sesi", "/bukti/:unit/:id", "/hasil", "/hasil/:instrument/:year",
	"/hasil/:instrument/:year/csv", "/hasil/:instrument/:year/unit/:unit", "/instrumen", "/instrumen/:id", "/keluar",
	"/keputusan", "/keputusan/:unit/:instrument/:year", "/kerja", "/layanan", "/layanan/:slug", "/masuk", "/masuk/contoh",
	"/masuk/kode", "/penilaian/:unit/:instrument/:year", "/penilaian/:unit/:instrument/:year/butir/:code", "/sertifikat",
	"/sertifikat/:number", "/sertifikat/:number/pdf", "/unit", "/unit/:slug", "/verifikasi",
	"/verifikasi/:unit/:instrument/:year", "/verifikasi/:unit/:instrument/:year/butir/:code",
	"/penilaian", "/penilaian/:unit/:instrument/:year/langkah", "/penilaian/:unit/:instrument/:year/pengiriman", "/verifikasi/berikutnya", "/instrumen/:id/yaml", "/keputusan/:unit/:instrument/:year/butir/:code", "/keputusan/:unit/:instrument/:year/predikat", "/hasil/:instrument/:year/unit/:unit/jawaban",
];

/** Every address of the site without language. Needs no database: the generator of typed links reads it. */
export const addresses: readonly string[] = [
	...routeTable().map(({ path }) => path),
	...awaited,
];
