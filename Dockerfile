# docker build -t marshruty . && docker run -p 8080:80 marshruty
# With a certificate: docker run -p 80:80 -p 443:443 -e SITE_ADDRESS=example.org marshruty
FROM node:24-bookworm-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm install
COPY . .
ARG SITE_URL
ARG BASE_PATH
ENV ASTRO_TELEMETRY_DISABLED=1
RUN npm run build && npm run pack

FROM caddy:2.10-alpine
COPY --from=build /site/dist /srv
RUN mv /srv/.hosting/Caddyfile /etc/caddy/Caddyfile && rm -r /srv/.hosting /srv/_headers
