# Two stages: the first builds by the script that a server is installed with, the second holds only what runs.
FROM debian:bookworm-slim AS build
RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends ca-certificates nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
# What the build keeps for starts is kept for a user of this number.
RUN useradd --uid 10001 rangkul && tools/install-production program && cp -rL /opt/rangkul/current /program

FROM debian:bookworm-slim
RUN apt-get -qq update && apt-get -qq install -y --no-install-recommends ca-certificates \
  && rm -rf /var/lib/apt/lists/* \
  && groupadd --gid 10001 rangkul && useradd --uid 10001 --gid 10001 --home-dir /data --shell /usr/sbin/nologin rangkul \
  && install -d -o rangkul -g rangkul /data
COPY --from=build /program /opt/rangkul
WORKDIR /opt/rangkul
USER 10001:10001
ENV RANGKUL_DATA=/data RANGKUL_MODE=production PORT=8080
VOLUME /data
EXPOSE 8080
# RANGKUL_PROCESS says which: web, worker or both. The root of the file system may be read-only; /data and /tmp are written.
CMD ["node_modules/.bin/node", "build/main.js"]
