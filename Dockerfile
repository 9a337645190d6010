# syntax=docker/dockerfile:1
FROM node:24-slim AS modules
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without the optional packages: they hold a Node of their own, and this image has one.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production CROSSWIRE_DATA=/data
WORKDIR /app
COPY --from=modules /app/node_modules ./node_modules
COPY package.json crosswire.js LICENSE ./
COPY src ./src
COPY jobs ./jobs
COPY adapters ./adapters
COPY stories ./stories
# The one folder that is written; the rest of the system may be read-only.
RUN mkdir /data && chown node:node /data
VOLUME /data
USER node
# Says whether the bot's process is there, under an init or not. The brackets keep the check from finding itself.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD grep -qa 'crosswir[e]\.js' /proc/[0-9]*/cmdline
CMD ["node", "crosswire.js", "start"]
