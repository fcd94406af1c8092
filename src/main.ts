/** Starts the page. */
import { mount } from 'svelte'
import App from './ui/App.svelte'
import { keepForOffline } from './ui/state/updates.svelte'
import './ui/styles/base.css'
import './ui/styles/controls.css'
import './ui/styles/page.css'
import './ui/styles/modes.css'

const target = document.getElementById('app')
if (!target) throw new Error('The page has no place for the app')
mount(App, { target })

/** Fetching all files for later can wait until the first futures are being played. */
const OFFLINE_AFTER_MS = 5_000
if (import.meta.env.PROD && !import.meta.env.VITE_ONE_FILE)
  setTimeout(() => void keepForOffline(), OFFLINE_AFTER_MS)
